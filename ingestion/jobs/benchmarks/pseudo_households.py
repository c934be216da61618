"""A row of pseudopeople.sh: pairs of records of one household of census x cps, against the truth; all, within the census, and across.
Households of more than 15 people in the census are left out: they are homes, prisons and the like, and hearth makes none of them.
usage: python pseudo_households.py SEED_FOLDER"""
import sys
import pandas as pd

folder, = sys.argv[1:]
rows = pd.read_csv(f'{folder}/cps/households.csv', dtype=str).merge(
    pd.read_csv(f'{folder}/truth.csv', dtype=str), on=['source', 'record_id'], suffixes=('', '_true'))
people = rows[rows.source == 'census'].groupby('household_id_true').person_id.nunique()
rows = rows[rows.household_id_true.notna() & ~rows.household_id_true.isin(people[people > 15].index)]
rows['household_id'] = rows.household_id.fillna('alone ' + rows.record_id)
census, cps = rows[rows.source == 'census'], rows[rows.source == 'cps']


def told(right, found, true):
    return f'{right / found:.4f}, {right / true:.4f}, {2 * right / (found + true):.4f}'


def pairs(of, by):
    return sum(n * (n - 1) // 2 for n in of.groupby(by).size())


def within(of):
    return told(pairs(of, ['household_id', 'household_id_true']), pairs(of, 'household_id'), pairs(of, 'household_id_true'))


found = census.merge(cps, on='household_id')
right = int((found.household_id_true_x == found.household_id_true_y).sum())
across = told(right, len(found), len(census.merge(cps, on='household_id_true')))
print('| ' + ' | '.join([folder, within(rows), within(census), across]) + ' |', flush=True)
