#!/usr/bin/env bash
# How cost grows with size: one simulated town after the other is linked from its clear file to persons and households, and each row says
# pairs, CPU seconds, time by the clock, the largest process's memory, F1 of persons by pairs and B-cubed. Needs a built tree and Python 3.11.
#   ingestion/jobs/benchmarks/growth.sh [RECORDS…]      (1,000,000 and 10,000,000 records; the heap is HEARTH_HEAP, here 12g)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
[ $# -gt 0 ] || set -- 1000000 10000000
work=$(mktemp -d "${TMPDIR:-/tmp}/hearth-growth-XXXXXX")
trap 'rm -rf "$work"' EXIT
"$root/hearth" link-sets --help >/dev/null # builds, if it must
export HEARTH_BUILD=never HEARTH_HEAP=${HEARTH_HEAP:-12g}
for records; do
    python3 "$here/people.py" "$work/people.csv" "$work/truth.csv" --records "$records" --people $((records * 6 / 10)) --seed 7
    python3 - "$root/hearth" link --linkage "$here/people.yaml" --in "$work/people.csv" --out "$work/out" >"$work/cost" <<'PY'
import resource, subprocess, sys, time
start = time.time()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, time.time() - start, used.ru_maxrss / 2**20)
PY
    "$root/hearth" evaluate links --persons "$work/out/persons.csv" --truth "$work/truth.csv" --json >"$work/found.json"
    python3 - "$work" "$records" <<'PY'
import json, sys
work, records = sys.argv[1], int(sys.argv[2])
cpu, wall, memory = map(float, open(f'{work}/cost').read().split())
pairs = json.load(open(f'{work}/out/report.json'))['pairsMet']
found = json.load(open(f'{work}/found.json'))
print(f"{records:,} records: {pairs / 1e6:.1f} million pairs, {cpu:.1f} CPU s, {wall:.1f} s, {memory:.1f} GiB, "
      f"pairs F1 {found['pairs']['f1']:.4f}, B-cubed {found['bcubed']['f1']:.4f}", flush=True)
PY
    rm -rf "$work/out"
done
