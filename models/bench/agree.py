"""Whether `hearth evaluate scores` says what scikit-learn, Fairlearn and Aequitas say, of files made by chance.

    python -m venv venv && venv/bin/pip install scikit-learn==1.9.1 fairlearn==0.15.0 "pandas<3" scipy pyarrow seaborn altair millify
    venv/bin/pip install --no-deps aequitas-lite==0.43.5
    venv/bin/python models/bench/agree.py [--files 10] [--seed 1]

Each file has its own number of rows, share of labels, ties, groups with gaps, format and separator. Printed: the largest difference
from each library, over all files; ends with an error above 1e-12 (scikit-learn, relative above 1) or 1e-9 (the others).
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

HEARTH = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HEARTH / "models/src/test/resources/org/hearth/fixtures"))
from make_score_fixtures import at_cut, by_aequitas, by_fairlearn, measures, sigmoid  # noqa: E402

ALLOWED = {"scikit-learn": 1e-12, "fairlearn": 1e-9, "aequitas": 1e-9}


def made(rng):
    rows = int(rng.integers(200, 3000))
    odds = rng.normal(rng.uniform(-3, 0), rng.uniform(0.5, 2), rows)
    table = pd.DataFrame({
        "p": np.round(sigmoid(odds), int(rng.integers(1, 7))),
        "y": (rng.random(rows) < sigmoid(0.8 * odds)).astype(int),
        "sex": rng.choice(["F", "M", ""], rows, p=[0.5, 0.45, 0.05]),
        "area": rng.choice(["north, inner", "south", "east"], rows, p=[0.5, 0.3, 0.2]),
    })
    table.loc[:1, "y"] = [0, 1]
    return table


def written(table, folder, rng):
    labels = [table.y, table.y.astype(bool), table.y.map({0: "N", 1: "Y"}), table.y.astype(float)][rng.integers(4)]
    file = table.assign(y=labels)
    if rng.random() < 0.5:
        file.to_parquet(folder / "scores.parquet")
        return folder / "scores.parquet"
    file.to_csv(folder / "scores.csv", index=False, sep=",;\t"[rng.integers(3)], na_rep="NA")
    return folder / "scores.csv"


def hearth(file, *more):
    command = [HEARTH / "hearth", "evaluate", "scores", "--in", file, "--score", "p", "--label", "y", "--json", "--resamples", "2", *more]
    return json.loads(subprocess.run(list(map(str, command)), check=True, stdout=subprocess.PIPE).stdout)


def gap(ours, theirs):
    return 0.0 if theirs is None or not np.isfinite(theirs) else abs(ours - theirs) / max(1, abs(theirs))


def compared(table, file, rng):
    label, score, places = table.y.to_numpy(), table.p.to_numpy(), int(rng.integers(5, len(table) // 2))
    listed = hearth(file, "--capacity", places)
    for where, theirs in (("measures", measures(label, score)), ("list", at_cut(label, score, places))):
        ours = listed[where] if where == "measures" else listed["list"]["measures"]
        yield from (("scikit-learn", name, gap(ours[name]["value"], value)) for name, value in theirs.items() if name in ours)
    cut = float(np.quantile(score, 0.8))
    for fairness in hearth(file, "--threshold", repr(cut), "--group", "sex,area", "--least-cell", 1)["fairness"]:
        names = {"sex": table.sex.replace("", "not known"), "area": table.area}
        groups = names.get(fairness["attribute"], names["area"] + " × " + names["sex"]).to_numpy()
        for library, theirs in (("fairlearn", by_fairlearn(label, score >= cut, groups)["groups"]),
                                ("aequitas", {k: v["measures"] for k, v in by_aequitas(label, score >= cut, groups).items()})):
            for group in fairness["groups"]:
                for name, value in theirs[group["name"]].items():
                    if name in group["measures"]:
                        yield library, f"{name} of {group['name']}", gap(group["measures"][name]["value"], value)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--files", type=int, default=10)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    rng = np.random.default_rng(chosen.seed)
    worst, numbers = {}, dict.fromkeys(ALLOWED, 0)
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(chosen.files):
            table = made(rng)
            for library, name, far in compared(table, written(table, Path(folder), rng), rng):
                numbers[library] += 1
                worst[library] = max(worst.get(library, (0, "")), (far, name))
    for library, (far, name) in worst.items():
        print(f"{library:14s} {numbers[library]:6,} numbers, furthest {far:.1e} ({name})")
    assert all(far <= ALLOWED[library] for library, (far, _) in worst.items())


main()
