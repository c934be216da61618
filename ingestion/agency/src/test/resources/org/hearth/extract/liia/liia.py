"""What LIIA's own cleaning makes of an SSDA903 file with odd cells: the oracle of LiiaOracleTest.

    python3 -m venv v && v/bin/pip install faust-cchardet && v/bin/pip install --no-deps liiatools==0.2.0
    v/bin/pip install click click-log dacite lxml more-itertools openpyxl 'pandas<2.2' python-decouple PyYAML regex \
        sfdata-stream-parser==0.4.1 tablib xlrd XlsxWriter 'xmlschema<2'
    v/bin/python liia.py

(liiatools asks for cchardet, which has no build for Python 3.11; faust-cchardet is its successor under the same name.)
Writes SSDA903_2020_episodes.csv, made by seed, and cleaned.csv beside itself.
"""

import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
NAME = "SSDA903_2020_episodes"
COLUMNS = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN".split(",")
RIGHT = {
    "RNE": ["S", "L", "P", "T", "B", "U"],
    "LS": ["C1", "C2", "D1", "E1", "V2", "V4", "L1", "L2", "L3", "J1", "J2", "J3"],
    "CIN": ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"],
    "PLACE": ["A3", "A5", "K1", "K2", "P1", "R1", "R3", "S1", "U1", "U4", "U6", "Z1"],
    "PLACE_PROVIDER": ["PR0", "PR1", "PR2", "PR3", "PR4", "PR5"],
    "REC": ["X1", "E11", "E12", "E2", "E3", "E4A", "E4B", "E13", "E41", "E45", "E46", "E47", "E48", "E5", "E7", "E9", "E8"],
    "REASON_PLACE_CHANGE": ["CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE", "CUSTOD", "OTHER"],
}
WRONG = ["Q", "C9", "N11", "U99", "PR9", "E99", "NOPE", "1", "0", "-", "C", "E4", "XX"]


def cell(draw, column):
    right = draw.choice(RIGHT[column])
    kind = draw.random()
    if kind < 0.75:
        return right
    if kind < 0.85:
        return right.lower()
    return draw.choice(WRONG)


def rows():
    draw = random.Random(903)
    for number in range(400):
        start = date(2019, 4, 1) + timedelta(days=draw.randrange(300))
        row = {column: cell(draw, column) for column in RIGHT}
        row["CHILD"] = f"K{number}"
        row["DECOM"] = start.strftime("%d/%m/%Y")
        end = (start + timedelta(days=draw.randrange(1, 60))).strftime("%d/%m/%Y")
        row["DEC"] = draw.choice([end, end, "31/02/2020", "32/01/2020", "soon", ""])
        yield [row.get(column, "") for column in COLUMNS]


def main():
    text = "\n".join([",".join(COLUMNS)] + [",".join(row) for row in rows()]) + "\n"
    (HERE / f"{NAME}.csv").write_text(text)
    with tempfile.TemporaryDirectory() as work:
        for folder in ("LA", "log", "out"):
            (Path(work) / folder).mkdir()
        (Path(work) / "LA" / f"{NAME}.csv").write_text(text)
        subprocess.run(
            [sys.executable, "-m", "liiatools", "s903", "cleanfile", "--i", f"{work}/LA/{NAME}.csv", "--la_code", "BAD",
             "--la_log_dir", f"{work}/log", "--o", f"{work}/out"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        (HERE / "cleaned.csv").write_text((Path(work) / "out" / f"{NAME}_clean.csv").read_text())


main()
