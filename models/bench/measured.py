"""CPU seconds, wall time and memory of a process, whole; what the benchmarks of this folder share."""

import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLASSES = f"{ROOT}/models/target/test-classes:{ROOT}/models/target/classes:{ROOT}/models/target/lib/*"
JAVA = ["java", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=2", "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", CLASSES]


def measured(what, command):
    """Runs a command, prints what it took, and returns its CPU seconds."""
    wall = time.time()
    process = subprocess.Popen(command)
    _, code, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    cpu = used.ru_utime + used.ru_stime
    print(f"{what:28} {cpu:7.1f} CPU s {time.time() - wall:7.1f} s wall {used.ru_maxrss / 2**20:6.2f} GiB, whole process", flush=True)
    return cpu
