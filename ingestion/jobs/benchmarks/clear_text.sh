#!/usr/bin/env bash
# What encoding costs: one simulated authority, its deliveries linked from encodings and from clear text by the same engine, both
# against the truth. Needs a built tree.
#   ingestion/jobs/benchmarks/clear_text.sh [HOUSEHOLDS] [SEED]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/hearth-clear-XXXXXX")
trap 'rm -rf "$work"' EXIT
hearth=$here/hearth

"$hearth" init --workspace "$work/enclave" --authority "$here/northbrook" --keys "$work/keys" >&2
"$hearth" synthesise --workspace "$work/enclave" --authority "$here/northbrook" --households "${1:-5000}" --seed "${2:-1}" >&2
mkdir "$work/clear"
cp -r "$work/enclave/extracts" "$work/enclave/truth" "$work/clear/"
for profile in enclave clear; do
    cp -r "$here/northbrook" "$work/authority-$profile"
    sed -i "s/^profile: .*/profile: $profile/" "$work/authority-$profile/linkage.yaml"
    place=(--workspace "$work/$profile" --authority "$work/authority-$profile")
    "$hearth" encode "${place[@]}" --keys "$work/keys" --truth >&2
    "$hearth" link "${place[@]}" --truth 2>&1 >&2 | sed -n "s/^.*against the truth: /$profile: /p"
done
