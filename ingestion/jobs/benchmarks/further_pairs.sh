#!/usr/bin/env bash
# What each further million pairs costs: one file of simulated people is linked with a small and a large budget of pairs, in turns, and
# the difference in CPU seconds is divided by that in pairs. Needs a built tree and Python 3.11.
#   ingestion/jobs/benchmarks/further_pairs.sh [RECORDS] [BUDGET] [LARGER]      (1,000,000 records, 120 and 400 pairs a record)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
records=${1:-1000000} budgets=("${2:-120}" "${3:-400}")
work=$(mktemp -d "${TMPDIR:-/tmp}/hearth-pairs-XXXXXX")
trap 'rm -rf "$work"' EXIT
python3 "$here/people.py" "$work/people.csv" "$work/truth.csv" --records "$records" --people $((records * 6 / 10)) --seed 5
"$root/hearth" link-sets --help >/dev/null # builds, if it must
export HEARTH_BUILD=never
TIMEFORMAT='%U %S'
for turn in 1 2; do
    for budget in "${budgets[@]}"; do
        { cat "$here/people.yaml"; echo "pairs_per_record: $budget"; } >"$work/L.yaml"
        { time "$root/hearth" link --linkage "$work/L.yaml" --in "$work/people.csv" --out "$work/out" >"$work/log" 2>&1; } 2>"$work/time"
        echo "$budget $(python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))["pairsMet"])' "$work/out/report.json") $(cat "$work/time")" \
            | tee -a "$work/taken" | awk '{ printf "budget %d: %.1f million pairs, %.1f CPU s\n", $1, $2 / 1e6, $3 + $4 }'
    done
done
awk -v few="${budgets[0]}" '{ n = $1 == few; cpu[n] += $3 + $4; pairs[n] += $2 / 1e6 }
    END { printf "each further million pairs: %.3f CPU s\n", (cpu[0] - cpu[1]) / (pairs[0] - pairs[1]) }' "$work/taken"
