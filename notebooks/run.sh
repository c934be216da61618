#!/usr/bin/env bash
# Runs every notebook from a clean state against a workspace and its service, in an environment of its own; exits non-zero if one
# fails or was saved with outputs. With --lab, opens them for work in a browser instead, with the same environment and service.
#   notebooks/run.sh [--lab] [WORKSPACE]
# WORKSPACE defaults to $WORKSPACE, else to work/ beside this folder; pages go to notebooks/target/.
# A service of the workspace is started, on a free port, unless HEARTH_API says where one runs. PYTHON chooses another Python.
set -euo pipefail

fail() { # exit code, line
    echo "run.sh: $2" >&2
    exit "$1"
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
lab=no
if [ "${1:-}" = --lab ]; then
    lab=yes
    shift
fi
workspace=${1:-${WORKSPACE:-$root/work}}
[ -d "$workspace" ] || fail 8 "Cannot find workspace $workspace: expected what \`./hearth demo\` makes, found nothing. Run it first."
WORKSPACE=$(cd "$workspace" && pwd)
HEARTH=${HEARTH:-$root/hearth}
export WORKSPACE HEARTH
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail 2 "Cannot run notebooks: expected Python 3.11 or newer, found $("$python" --version 2>&1). Set PYTHON."

# The environment: exact versions, made anew when they change. --no-compile as most of what is installed is never imported.
venv=$here/target/venv
install() { # requirements file
    if ! cmp -s "$here/$1" "$venv/$1"; then
        [ "$1" != requirements.txt ] || { rm -rf "$venv" && "$python" -m venv "$venv"; }
        "$venv/bin/pip" install -q --disable-pip-version-check --no-compile -r "$here/$1"
        cp "$here/$1" "$venv/$1"
    fi
}
install requirements.txt
[ "$lab" = no ] || install requirements-lab.txt
PATH=$venv/bin:$PATH

scratch=$(mktemp -d)
service=
stop() {
    [ -z "$service" ] || { kill "$service" 2>/dev/null && wait "$service" 2>/dev/null || true; }
    rm -rf "$scratch"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The service, which notebooks ask as well. It also brings the build up to date, before anything reads the jars.
if [ -z "${HEARTH_API:-}" ]; then
    "$HEARTH" serve --workspace "$WORKSPACE" --demo --port 0 >"$scratch/service.log" 2>&1 &
    service=$!
    until HEARTH_API=$(grep -o 'http://127\.0\.0\.1:[0-9]*' "$scratch/service.log"); do
        kill -0 "$service" 2>/dev/null || { cat "$scratch/service.log" >&2; fail 8 "Cannot start the service of $WORKSPACE: see above"; }
        sleep 0.2
    done
    export HEARTH_API
fi

# What the notebook in Java has on its class path: the models module and what it is built with. Flags as in ./hearth.
JJAVA_CLASSPATH=$(printf '%s:' "$root"/models/target/models-*.jar "$root"/models/target/lib/*.jar)
JJAVA_JVM_OPTS=--add-opens=java.base/java.nio=ALL-UNNAMED
export JJAVA_CLASSPATH JJAVA_JVM_OPTS

if [ "$lab" = yes ]; then
    as=()
    [ "$(id -u)" != 0 ] || as=(--allow-root) # in a container, say: it listens on this machine alone either way
    jupyter lab --config "$here/jupyter_config.py" --ServerApp.root_dir="$here" --ip 127.0.0.1 "${as[@]}"
    exit
fi

# A notebook's process is spoken to over sockets of this user alone, not over a port; the Java kernel knows ports only.
about='
import json, sys
notebook = json.load(open(sys.argv[1], encoding="utf-8"))
print(notebook["metadata"]["kernelspec"]["name"])
sys.exit(any(cell.get("outputs") or cell.get("execution_count") for cell in notebook["cells"]))
'
failed=0
for notebook in "$here"/*.ipynb; do
    title=$(basename "$notebook")
    kernel=$(python -c "$about" "$notebook") || {
        echo "run.sh: $title was saved with outputs: clear them, a commit must not carry data" >&2
        failed=1
    }
    speak=(--KernelManager.transport=ipc --KernelManager.ip="$scratch/kernel")
    [ "$kernel" = python3 ] || speak=(--KernelManager.ip=127.0.0.1)
    # What the first cell sets up is in the notebook; the page for readers leaves it out.
    from=$SECONDS
    if jupyter nbconvert --log-level ERROR "${speak[@]}" --to html --execute --output-dir "$here/target" \
        --TagRemovePreprocessor.enabled=True --TagRemovePreprocessor.remove_input_tags=setup "$notebook" 2>"$scratch/said"; then
        echo "$title: notebooks/target/${title%.ipynb}.html ($((SECONDS - from)) s)"
    else
        cat "$scratch/said" >&2
        echo "run.sh: $title failed, see above" >&2
        failed=1
    fi
done
exit $failed
