#!/usr/bin/env bash
# hearth, from encodings without names, beside Splink 5 on clear text: the same generated file, the same machine, one after the other.
# usage: compare.sh [RECORDS] [SEED] [FOLDER]      (1,000,000 records, seed 1, a temporary folder)
# Installs Splink in a virtual environment in the folder; needs Python 3.11 and, for Splink's side, ../shared/peers. Prints a table.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
records=${1:-1000000} seed=${2:-1} folder=${3:-$(mktemp -d)}
peers=$root/../shared/peers
mkdir -p "$folder" && cd "$folder"
[ -d venv ] || { python3 -m venv venv && venv/bin/pip install -q splink==5.0.0 duckdb pyarrow numpy scipy; }

venv/bin/python "$here/people.py" people.parquet truth.csv --records "$records" --people $((records * 6 / 10)) --seed "$seed"
"$root/hearth" link-sets --help >/dev/null # builds, if it must
export HEARTH_BUILD=never
TIMEFORMAT='%U %S %R'
{ time HEARTH_HEAP=4g "$root/hearth" link --linkage "$here/people.yaml" --in people.parquet --out hearth >hearth.log 2>&1; } 2>hearth.time
"$root/hearth" evaluate links --persons hearth/persons.csv --truth truth.csv --json >hearth.json
[ ! -d "$peers" ] || venv/bin/python "$peers/splink_people.py" people.parquet --out splink.json >splink.log 2>&1
venv/bin/python - <<'PY'
import json, os
user, system, wall = map(float, open('hearth.time').read().split())
mine, run = json.load(open('hearth.json')), json.load(open('hearth/report.json'))
print('| | pairs | CPU s | wall s | clusters F1 | B-cubed |\n|---|---|---|---|---|---|')
print(f"| hearth, encoded | {run['pairsMet']:,} | {user + system:.0f} | {wall:.0f} | {mine['pairs']['f1']:.4f} | {mine['bcubed']['f1']:.4f} |")
if os.path.exists('splink.json'):
    s = json.load(open('splink.json')); t = s['total']
    for name, c in (('p >= .95', s['cluster_p95_splink_own']), ('threshold picked by labels', s['clusters_best_f1'])):
        print(f"| Splink 5, clear, {name} | {s['candidate_pairs']:,} | {t['cpu']:.0f} | {t['wall']:.0f} | {c['f1']:.4f} | {c['b3']:.4f} |")
PY
