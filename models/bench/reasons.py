"""Contributions of one booster by hearth, XGBoost and shap in one run: CPU seconds of each, and whether they agree.

    python -m venv venv && venv/bin/pip install xgboost==3.2.0 shap==0.51.0
    mvn -q -DskipTests package -pl models -am
    venv/bin/python models/bench/reasons.py [ROWS] [--peers]

Trains 300 trees of depth 5 on ROWS × 120 (default 100,000), as peers/shap_speed.py does, writes booster and rows to a temporary
folder, and starts hearth on them as a process of its own, whose CPU time is measured whole: start, reading, tables,
contributions. With --peers XGBoost explains every row and shap 5,000 of them, scaled.
"""

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import xgboost as xgb

from measured import JAVA, measured

COLUMNS, TREES, DEPTH, SOME = 120, 300, 5, 5_000


def main():
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    rows = numbers[0] if numbers else 100_000
    rng = np.random.default_rng(0)
    x = rng.normal(size=(rows, COLUMNS)).astype(np.float32)
    x[:, 40:] = rng.poisson(0.3, size=(rows, COLUMNS - 40))
    y = (rng.random(rows) < 1 / (1 + np.exp(-(x[:, 0] + 0.5 * x[:, 1] * x[:, 2] + x[:, 50] - 3)))).astype(int)
    model = xgb.XGBClassifier(n_estimators=TREES, max_depth=DEPTH, learning_rate=0.1, tree_method="hist", n_jobs=2)
    model.fit(x, y)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        model.save_model(folder / "booster.json")
        x.tofile(folder / "rows.f32")
        measured("hearth", [*JAVA, "-Xmx2g", "org.hearth.explanation.ReasonsBench", str(folder), str(rows), str(COLUMNS)])
        ours = np.fromfile(folder / "contributions.f64", dtype=">f8").reshape(-1, COLUMNS)
    few = min(rows, 1000)
    theirs = model.get_booster().predict(xgb.DMatrix(x[:few]), pred_contribs=True)[:, :COLUMNS]
    print(f"largest difference from XGBoost's own, on {few} rows (single precision): {np.abs(ours[:few] - theirs).max():.1e}")
    if "--peers" in sys.argv:
        timed("XGBoost's own contributions", lambda: model.get_booster().predict(xgb.DMatrix(x), pred_contribs=True))
        import shap

        some = min(rows, SOME)
        explainer = shap.TreeExplainer(model)
        timed("shap", lambda: explainer.shap_values(x[:some]), rows / some)


def timed(what, work, scale=1.0):
    cpu, wall = time.process_time(), time.time()
    work()
    print(f"{what:28} {(time.process_time() - cpu) * scale:7.1f} CPU s {(time.time() - wall) * scale:7.1f} s wall")


if __name__ == "__main__":
    main()
