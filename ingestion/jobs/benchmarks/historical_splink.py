"""Splink on a file made by historical.py, with rules and comparisons as in its demo of historical figures: the best clusters at any
threshold picked by labels. Needs splink 5.0.0, numpy, scipy and the folder with splink_eval.py.
usage: python historical_splink.py FILE.csv TRUTH.csv PEERS_FOLDER"""
import sys; sys.path.insert(0, sys.argv[3])
import duckdb,numpy as np, splink_eval as ev
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
import splink.comparison_library as cl
c=duckdb.connect(config=dict(threads=1)); c.execute("create table h as select unique_id, first_name, surname, first_name||' '||surname as first_surname, dob, upper(postcode_fake) postcode_fake, birth_place, occupation from read_csv('"+sys.argv[1]+"',all_varchar=true)")
db=DuckDBAPI(connection=c); sdf=db.register(c.table('h'))
s=SettingsCreator(unique_id_column_name='unique_id',link_type='dedupe_only',blocking_rules_to_generate_predictions=[block_on('substr(first_name,1,3)','substr(surname,1,4)'),block_on('surname','dob'),block_on('first_name','dob'),block_on('postcode_fake','first_name'),block_on('postcode_fake','surname'),block_on('dob','birth_place'),block_on('substr(postcode_fake,1,3)','dob'),block_on('substr(postcode_fake,1,3)','first_name'),block_on('substr(postcode_fake,1,3)','surname'),block_on('substr(first_name,1,2)','substr(surname,1,2)','substr(dob,1,4)')],
 comparisons=[cl.ForenameSurnameComparison('first_name','surname',forename_surname_concat_col_name='first_surname'),cl.DateOfBirthComparison('dob',input_is_string=True),cl.PostcodeComparison('postcode_fake'),cl.ExactMatch('birth_place').configure(term_frequency_adjustments=True),cl.ExactMatch('occupation').configure(term_frequency_adjustments=True)])
l=Linker(sdf,s); T=l.training
T.estimate_probability_two_random_records_match(["l.first_name=r.first_name and l.surname=r.surname and l.dob=r.dob","substr(l.first_name,1,2)=substr(r.first_name,1,2) and l.surname=r.surname and substr(l.postcode_fake,1,2)=substr(r.postcode_fake,1,2)","l.dob=r.dob and l.postcode_fake=r.postcode_fake"],recall=.6)
T.estimate_u_using_random_sampling(max_pairs=5e6)
T.estimate_parameters_using_expectation_maximisation(block_on('first_name','surname')); T.estimate_parameters_using_expectation_maximisation(block_on('dob'))
p=l.inference.predict(threshold_match_weight=-5).as_duckdbpyrelation().select('unique_id_l, unique_id_r, match_weight').fetchnumpy()
ids=[x[0] for x in c.execute('select unique_id from h').fetchall()]; ix={k:i for i,k in enumerate(ids)}; t=dict(x.strip().split(',') for x in open(sys.argv[2]))
truth=ev.codes([t[i] for i in ids]); a=np.array([ix[i] for i in p['unique_id_l']]); b=np.array([ix[i] for i in p['unique_id_r']])
sw=ev.cluster_sweep(len(ids),a,b,np.asarray(p['match_weight'],float),truth,np.arange(0,20,1)); print(max(sw,key=lambda r:r['f1'])); print(max(sw,key=lambda r:r['b3'])); print(ev.edges(np.asarray(p['match_weight'],float),truth[a]==truth[b],ev.pair_count(truth)))
