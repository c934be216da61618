"""Training of boosted trees by hearth and by Python's xgboost from the same Parquet, in one run, and whether the trees are the same.

    python -m venv venv && venv/bin/pip install xgboost==3.2.0 duckdb==2.0.0
    mvn -q -DskipTests package -pl models -am
    venv/bin/python models/bench/train.py [DATES] [TREES]

DATES (default 16) as-of dates of 100,000 households and 120 columns; TREES (default 100) trees of depth 5 by histogram on two
threads. Each side is a process of its own, whose CPU time and memory are measured whole: start, reading, training, writing. hearth
trains as `hearth train` does, by Tribuo, and keeps Tribuo's provenance and the booster in XGBoost's own format.
"""

import sys
import tempfile
from pathlib import Path

import duckdb
import numpy as np
import xgboost as xgb

from measured import JAVA, ROOT, measured

HOUSEHOLDS, COLUMNS, DEPTH = 100_000, 120, 5
NAMES = ", ".join(f"c{column:03}" for column in range(COLUMNS))


def main():
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    dates, trees = (numbers + [16, 100][len(numbers):])[:2]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        write(folder, dates)
        (folder / "early-help.yaml").write_bytes((ROOT / "northbrook/models/early-help.yaml").read_bytes())
        (folder / "bench.yaml").write_text(
            f"like: early-help\nxgboost:\n  - {{trees: {trees}, depth: {DEPTH}, eta: 0.1, min_child_weight: 1, lambda: 1.0,"
            " column_share: 1.0, threads: 2}\n")
        ours = measured("hearth", [*JAVA, "-Xmx9g", "org.hearth.training.TrainBench", str(folder), str(COLUMNS)])
        theirs = measured("Python", [sys.executable, __file__, "--python", str(folder), str(trees)])
        print(f"hearth to Python: {ours / theirs:.2f} of the CPU time")
        compare(folder)


def write(folder, dates):
    rng = np.random.default_rng(0)
    connection = duckdb.connect(str(folder / "rows.duckdb"))
    numbers = ", ".join(f"c{column:03} DOUBLE" for column in range(COLUMNS))
    connection.sql(f"""
        CREATE TABLE rows (household VARCHAR, as_of DATE, lsoa VARCHAR, locality VARCHAR, eligible BOOLEAN,
            ineligible_reason VARCHAR, label BIGINT, {numbers})
    """)
    for date in range(dates):
        x = rng.normal(size=(HOUSEHOLDS, COLUMNS)).astype(np.float32).astype(float)
        x[:, 40:] = rng.poisson(0.3, size=(HOUSEHOLDS, COLUMNS - 40))
        chance = 1 / (1 + np.exp(-(x[:, 0] + 0.5 * x[:, 1] * x[:, 2] + x[:, 50] - 3)))
        frame = {f"c{column:03}": x[:, column] for column in range(COLUMNS)}
        frame["label"] = (rng.random(HOUSEHOLDS) < chance).astype(np.int64)
        connection.register("frame", frame)
        connection.sql(f"""
            INSERT INTO rows SELECT printf('%032d', row_number() OVER ()), DATE '2022-10-01' + INTERVAL ({3 * date}) MONTH,
                'E01000001', 'north', true, NULL, label, {NAMES} FROM frame
        """)
        connection.unregister("frame")
    connection.sql(f"COPY rows TO '{folder}/matrix.parquet' (FORMAT parquet, COMPRESSION zstd)")
    connection.close()
    (folder / "rows.duckdb").unlink()


def read(folder, rows=""):
    read = duckdb.sql(f"SELECT label, {NAMES} FROM '{folder}/matrix.parquet' ORDER BY as_of, household {rows}").fetchnumpy()
    labels = read.pop("label")
    values = np.empty((len(labels), COLUMNS), dtype=np.float32)
    for column, name in enumerate(sorted(read)):
        values[:, column] = read[name]
        read[name] = None
    return values, labels


def python(folder, trees):
    values, labels = read(folder)
    parameters = dict(objective="binary:logistic", base_score=float(labels.mean()), tree_method="hist", eta=0.1,
                      max_depth=DEPTH, min_child_weight=1, reg_lambda=1.0, nthread=2, seed=20261001)
    xgb.train(parameters, xgb.DMatrix(values, labels), trees).save_model(folder / "python.json")


def compare(folder):
    values, _ = read(folder, "LIMIT 20000")
    rows = xgb.DMatrix(values)
    margins = [xgb.Booster(model_file=folder / name).predict(rows, output_margin=True)
               for name in ("xgboost.json", "python.json")]
    print(f"largest difference of a margin, on {len(values)} rows (single precision): {np.abs(margins[0] - margins[1]).max():.1e}")


if __name__ == "__main__":
    if "--python" in sys.argv:
        python(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
