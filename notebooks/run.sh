#!/usr/bin/env bash
# Runs every notebook against a workspace, in an environment of its own; exits non-zero if one fails or was saved with outputs.
#   notebooks/run.sh [WORKSPACE]     default: $WORKSPACE, else work/ beside this folder; pages go to notebooks/target/
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
workspace=${1:-${WORKSPACE:-$here/../work}}
[ -d "$workspace" ] || {
    echo "run.sh: Cannot find workspace $workspace: expected what \`./hearth demo\` makes, found nothing. Run it first." >&2
    exit 8
}
WORKSPACE=$(cd "$workspace" && pwd)
export WORKSPACE
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "run.sh: Cannot run notebooks: expected Python 3.11 or newer, found $("$python" --version 2>&1). Set PYTHON." >&2
    exit 2
}

venv=$here/target/venv
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
    rm -rf "$venv"
    "$python" -m venv "$venv"
    "$venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/requirements.txt"
fi
PATH=$venv/bin:$PATH

# The notebook's process is spoken to over sockets of this user alone, not over a port.
sockets=$(mktemp -d)
trap 'rm -rf "$sockets"' EXIT

failed=0
for notebook in "$here"/*.ipynb; do
    title=$(basename "$notebook")
    if ! python - "$notebook" <<'PY'; then
import json, sys
cells = json.load(open(sys.argv[1], encoding="utf-8"))["cells"]
sys.exit(any(cell.get("outputs") or cell.get("execution_count") for cell in cells))
PY
        echo "run.sh: $title was saved with outputs: clear them, a commit must not carry data" >&2
        failed=1
    fi
    if jupyter nbconvert --log-level ERROR --KernelManager.transport=ipc --KernelManager.ip="$sockets/kernel" \
        --to html --execute --output-dir "$here/target" "$notebook"; then
        echo "$title: notebooks/target/${title%.ipynb}.html"
    else
        echo "run.sh: $title failed, see above" >&2
        failed=1
    fi
done
exit $failed
