"""A row of pseudopeople.sh: pairs of the census with the other file that were put in one person, against the truth, then all pairs, then
Splink's on the same files.
usage: python pairs_across.py SEED_FOLDER cps|ssa"""
import json, os, sys
import pandas as pd

folder, other = sys.argv[1:]
rows = pd.read_csv(f'{folder}/{other}/persons.csv', dtype=str).merge(
    pd.read_csv(f'{folder}/truth.csv', dtype=str), on=['source', 'record_id'], suffixes=('', '_true'))
left, right = rows[rows.source == 'census'], rows[rows.source == other]
found, true = left.merge(right, on='person_id'), len(left.merge(right, on='person_id_true'))
hits = int((found.person_id_true_x == found.person_id_true_y).sum())


def told(p, r, f1):
    return f'{p:.4f}, {r:.4f}, {f1:.4f}'


both = json.load(open(f'{folder}/{other}.json'))['pairs']
cells = [folder, other, told(hits / len(found), hits / true, 2 * hits / (len(found) + true)),
         told(both['precision']['value'], both['recall']['value'], both['f1'])]
theirs = f'{folder}/{other}-splink.json'
if os.path.exists(theirs):
    splink = json.load(open(theirs))
    if splink['true_pairs'] != true:
        sys.exit(f'Cannot compare: expected {true} true pairs on both sides, found {splink["true_pairs"]} on Splink\'s')
    cells += [told(splink[k]['p'], splink[k]['r'], splink[k]['f1']) for k in ('edges_best', 'one_to_one_p50')]
print('| ' + ' | '.join(cells) + ' |', flush=True)
