"""Scores and reasons of 250,000 households by hearth and by Python, from the same Parquet, in one run.

    python -m venv venv && venv/bin/pip install xgboost==3.2.0 shap==0.51.0 duckdb==2.0.0
    mvn -q -DskipTests package -pl models -am
    venv/bin/python models/bench/score.py [ROWS] [--peers]

300 trees of depth 5 over 120 columns. hearth reads the Parquet through Arrow, scores each row and adds up the contributions of
every column, as a process of its own on two threads; its CPU time and memory are measured whole. With --peers Python reads the
same file by DuckDB, scores by XGBoost and explains 5,000 rows by shap, scaled.
"""

import sys
import tempfile
import time
from pathlib import Path

import duckdb
import numpy as np
import xgboost as xgb

from measured import JAVA, measured

COLUMNS, TREES, DEPTH, LEARNT, SOME = 120, 300, 5, 50_000, 5_000


def main():
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    rows = numbers[0] if numbers else 250_000
    rng = np.random.default_rng(0)
    x = rng.normal(size=(rows, COLUMNS)).astype(np.float32).astype(float)
    x[:, 40:] = rng.poisson(0.3, size=(rows, COLUMNS - 40))
    y = rng.random(rows) < 1 / (1 + np.exp(-(x[:, 0] + 0.5 * x[:, 1] * x[:, 2] + x[:, 50] - 3)))
    model = xgb.XGBClassifier(n_estimators=TREES, max_depth=DEPTH, learning_rate=0.1, tree_method="hist", n_jobs=2)
    model.fit(x[:LEARNT], y[:LEARNT])
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        model.save_model(folder / "booster.json")
        write(x, folder / "matrix.parquet")
        measured("hearth", [*JAVA, "-Xmx2g", "org.hearth.training.ScoreBench", str(folder), str(COLUMNS)])
        if "--peers" in sys.argv:
            python(folder, model, rows)


def write(x, file):
    frame = {f"c{column:03}": x[:, column] for column in range(COLUMNS)}
    names = ", ".join(frame)
    connection = duckdb.connect()
    connection.register("frame", frame)
    connection.sql(f"""
        COPY (SELECT printf('%032d', row_number() OVER ()) AS household, DATE '2026-10-01' AS as_of, 'E01000001' AS lsoa,
            'north' AS locality, true AS eligible, NULL::VARCHAR AS ineligible_reason, NULL::BIGINT AS label, {names} FROM frame)
        TO '{file}' (FORMAT parquet, COMPRESSION zstd)
    """)


def python(folder, model, rows):
    import shap

    cpu, wall = time.process_time(), time.time()
    names = ", ".join(f"c{column:03}" for column in range(COLUMNS))
    read = duckdb.sql(f"SELECT {names} FROM '{folder}/matrix.parquet' ORDER BY household").fetchnumpy()
    values = np.column_stack([read[name] for name in read])
    model.predict_proba(values)
    once = time.process_time() - cpu, time.time() - wall
    cpu, wall = time.process_time(), time.time()
    some = min(rows, SOME)
    shap.TreeExplainer(model).shap_values(values[:some])
    scale = rows / some
    print(f"Python, shap scaled          {once[0] + (time.process_time() - cpu) * scale:7.1f} CPU s "
          f"{once[1] + (time.time() - wall) * scale:7.1f} s wall")


if __name__ == "__main__":
    main()
