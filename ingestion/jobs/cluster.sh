#!/usr/bin/env bash
# One verb of this module by spark-submit on a real standalone cluster: a master and two workers on loopback, from the Spark
# distribution on PyPI of the version this module is built with. Everything started is stopped at the end.
# usage: cluster.sh FOLDER VERB [OPTIONS]        (FOLDER: where Spark is installed the first time, and the cluster's logs are)
# Example: cluster.sh /tmp/spark link-sets --linkage L.yaml --in encoded/a --out linked
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1" && folder=$(cd "$1" && pwd)
shift
version=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' "$here/../../pom.xml" "$here/../pom.xml" "$here/pom.xml" | head -1)
[ -x "$folder/venv/bin/spark-submit" ] || { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install -q "pyspark==$version"; }
SPARK_HOME=$(dirname "$("$folder/venv/bin/python" -c 'import pyspark; print(pyspark.__file__)')")
export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1 SPARK_WORKER_DIR=$folder/work

port() { "$folder/venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
started=()
trap 'kill "${started[@]}" 2>/dev/null || true; wait 2>/dev/null || true' EXIT
daemon() { # name, class, arguments…: a part of the cluster, in the background
    local name=$1
    shift
    "$SPARK_HOME/bin/spark-class" "$@" >"$folder/$name.log" 2>&1 &
    started+=("$!")
}
master=spark://127.0.0.1:$(port) page=$(port)
daemon master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "${master##*:}" --webui-port "$page"
for worker in 1 2; do
    daemon "worker-$worker" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1g --webui-port 0 "$master"
done
"$folder/venv/bin/python" - "$page" <<'PY'
import json, sys, time, urllib.request
for _ in range(240):
    try:
        if json.load(urllib.request.urlopen(f'http://127.0.0.1:{sys.argv[1]}/json/', timeout=5))['aliveworkers'] == 2: sys.exit(0)
    except OSError: pass
    time.sleep(.5)
sys.exit('Cannot start the cluster: expected two workers, found fewer after two minutes')
PY
"$SPARK_HOME/bin/spark-submit" --master "$master" --conf spark.executor.memory=900m --conf spark.driver.host=127.0.0.1 \
    --conf spark.driver.bindAddress=127.0.0.1 --jars "$(echo "$here"/target/lib/*.jar | tr ' ' ,)" \
    --class org.hearth.jobs.Main "$here/target/jobs-0.1.0-SNAPSHOT.jar" "$@"
