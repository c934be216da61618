#!/usr/bin/env bash
# hearth, from encodings and kinds alone, beside Splink 5 on clear text: the census of pseudopeople's sample, with its default noise,
# against its population survey (cps: a person may stand in it more than once) and against social security (ssa: one to one).
# usage: pseudopeople.sh [SEED…]                   (seeds 1, 2 and 3)
# Installs Splink and pseudopeople in a virtual environment in a temporary folder; needs Python 3.11 and, for Splink's side, ../shared/peers
# and ../shared/data, whose script makes the same files by the same package and seed. Prints a table.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
peers=$root/../shared/peers sample=$root/../shared/data/linkage/pseudopeople
[ $# -gt 0 ] || set -- 1 2 3
cd "${FOLDER:-$(mktemp -d)}"
[ -d venv ] || { python3 -m venv venv && venv/bin/pip install -q splink==5.0.0 pseudopeople==1.3.1 duckdb pyarrow scipy; }
cat > ssa.yaml <<'YAML'
record_id: record_id
one_to_one: true
fields:
  first_name: {kind: forename}
  middle_initial: {kind: text}
  last_name: {kind: surname}
  date_of_birth: {kind: date_of_birth}
  sex: {kind: sex}
YAML
{ grep -v one_to_one ssa.yaml; echo '  address: {kind: address}'; } > cps.yaml
"$root/hearth" link-sets --help >/dev/null # builds, if it must
export HEARTH_BUILD=never
echo '| seed | census × | hearth, pairs across: P, R, F1 | hearth, all pairs: P, R, F1 | Splink, best threshold by labels | Splink, one to one, p ≥ .5 |'
echo '|---|---|---|---|---|---|'
for seed; do
    mkdir -p "$seed"
    venv/bin/python "$here/noisy_census.py" "$seed" "$seed" 2>"$seed/noise.log"
    for other in cps ssa; do
        "$root/hearth" link --linkage $other.yaml --in "$seed/census.csv" --in "$seed/$other.csv" --out "$seed/$other" >"$seed/$other.log" 2>&1
        "$root/hearth" evaluate links --persons "$seed/$other/persons.csv" --truth "$seed/truth.csv" --json >"$seed/$other.json"
        [ ! -d "$peers" ] || venv/bin/python "$peers/splink_pseudo.py" "$sample" $other default --seed "$seed" \
            --out "$seed/$other-splink.json" >"$seed/$other-splink.log" 2>&1
        venv/bin/python "$here/pairs_across.py" "$seed" $other
    done
done
echo
echo '| seed | households of census × cps, all pairs: P, R, F1 | within the census | across |'
echo '|---|---|---|---|'
for seed; do
    venv/bin/python "$here/pseudo_households.py" "$seed"
done
