"""The sample of pseudopeople with its default noise, added by seed: files to link, and their truth (simulant_id, household_id).
census.csv is the decennial census of 2020; cps.csv the current population survey of all years; ssa.csv the creation events of social
security until 2020, which has no address.
usage: python noisy_census.py SEED FOLDER      (needs the package pseudopeople)"""
import sys
import pandas as pd, pseudopeople

seed, folder = int(sys.argv[1]), sys.argv[2]
ssa = pseudopeople.generate_social_security(seed=seed, year=2020)
files = {
    'census': pseudopeople.generate_decennial_census(seed=seed, year=2020),
    'cps': pseudopeople.generate_current_population_survey(seed=seed, year=None),
    'ssa': ssa[ssa.event_type.astype(str) == 'creation'].assign(middle_initial=lambda x: x.middle_name.astype('string').str[:1]),
}
COLUMNS = ['first_name', 'middle_initial', 'last_name', 'date_of_birth', 'sex']
truths = []
for name, rows in files.items():
    rows = rows.astype('string').reset_index(drop=True)
    rows['record_id'] = [f'{name}-{i}' for i in range(len(rows))]
    if 'street_name' in rows:
        rows['address'] = rows.street_number + ' ' + rows.street_name
        rows['household'] = rows.household_id
    rows[['record_id', *COLUMNS, *(['address'] if 'address' in rows else [])]].to_csv(f'{folder}/{name}.csv', index=False)
    truths.append(rows.reindex(columns=['record_id', 'simulant_id', 'household']).assign(source=name))
truth = pd.concat(truths).rename(columns={'simulant_id': 'person_id', 'household': 'household_id'})
truth.to_csv(f'{folder}/truth.csv', index=False)
