#!/usr/bin/env bash
# What a daily delivery costs. One authority is simulated; what its agencies deliver of all but a hundredth of its people is encoded,
# linked and observed, and that hundredth comes a day later. Prints the CPU seconds of all at once and of the later day alone, and
# whether both end in the same persons. Needs a built tree and Python 3.11.
#   ingestion/jobs/benchmarks/daily.sh [HOUSEHOLDS] [SEED]      (20,000 households, seed 1)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/hearth-daily-XXXXXX")
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q duckdb==2.0.0
hearth=$root/hearth
authority=(--authority "$root/northbrook")
keys=(--keys "$work/keys")
TIMEFORMAT='%U %S'

take() { # workspace, name: encodes, links and observes what is new, and keeps what it took
    { time "$hearth" encode --workspace "$1" "${authority[@]}" "${keys[@]}" >&2; } 2>"$work/$2-encode.log"
    for verb in link observe; do
        { time "$hearth" "$verb" --workspace "$1" "${authority[@]}" >&2; } 2>"$work/$2-$verb.log"
    done
}

took() { # name, verb: CPU seconds
    tail -1 "$work/$1-$2.log" | awk '{ print $1 + $2 }'
}

"$hearth" init --workspace "$work/day" "${authority[@]}" "${keys[@]}" >/dev/null
"$hearth" synthesise --workspace "$work/day" "${authority[@]}" --households "${1:-20000}" --seed "${2:-1}" >/dev/null 2>&1
export HEARTH_BUILD=never
python3 "$here/hold_back.py" "$work/day/extracts" "$work/later"
cp -r "$work/day" "$work/all"
cp -r "$work/later/." "$work/all/extracts/"
take "$work/all" all
take "$work/day" first
cp -r "$work/later/." "$work/day/extracts/"
take "$work/day" day
spent=()
for name in all day; do
    for verb in encode link observe; do spent+=("$(took "$name" "$verb")"); done
done
"$work/venv/bin/python" - "$work" "${spent[@]}" <<'PY'
import sys
import duckdb

work, spent = sys.argv[1], [float(seconds) for seconds in sys.argv[2:]]
groups = "SELECT record, min(record) OVER (PARTITION BY person) FROM '{}/{}/linked/persons.parquet'"
every, daily = groups.format(work, "all"), groups.format(work, "day")
(records,) = duckdb.sql(f"SELECT count(*) FROM ({every})").fetchall()[0]
(differ,) = duckdb.sql(f"SELECT count(*) FROM ({every} EXCEPT {daily})").fetchall()[0]
print(f"{records:,} records; in another person than all at once: {differ:,}")
for name, (encode, link, observe) in (("all at once", spent[:3]), ("the day", spent[3:])):
    print(f"{name}: encode {encode:.1f} + link {link:.1f} + observe {observe:.1f} CPU s")
print(f"the day is {sum(spent[3:]) / sum(spent[:3]):.0%} of all at once")
PY
