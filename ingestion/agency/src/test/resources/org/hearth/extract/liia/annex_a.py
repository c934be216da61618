"""What LIIA's own cleaning makes of an Annex A workbook with values as people type them: the oracle of LiiaOracleTest.

Set up as liia.py says, then `v/bin/python annex_a.py`. Writes Annex_A_2024_Jan.xlsx, made by seed, and annex-a-cleaned.csv beside itself: each
typed value, column by column, with the code that LIIA makes of it, empty where it makes it blank.
"""

import csv
import datetime
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import liiatools
import openpyxl
import xlsxwriter
import yaml

HERE = Path(__file__).parent
LISTS = ["List 1", "List 6"]
TYPED = {
    "Gender": ["female", "FEMALE", "Male", "MALE", "Not known", "unknown", "x", "?"],
    "Ethnicity": ["White British", "Indian", "pakistani", "Bangladeshi", "chinese", "Gypsy/Roma", "WBRI", "aban", "REFU", "Klingon", "zz"],
    "Contact Source": ["Police", "POLICE - domestic abuse unit", "Health visitor", "GP", "Schools", "school", "school nurse", "self",
                       "Anonymous", "unknown", "Housing", "relative", "neighbours", "Martians", "-"],
    "Primary Need Code": ["N1", "n5", "Abuse or neglect", "absent parenting", "low income", "Family in acute stress", "NX", "none"],
    "Reason for Closure": ["RC1", "rc7", "NFA", "no further action", "Adopted", "transferred to adult social care", "RC0", "moved on"],
}
DAYS = {"Date of Birth": 2015, "Date of Contact": 2024, "CIN Start Date": 2023, "CIN Closure Date": 2024, "Date Child Was Last Seen": 2024}
CODE = re.compile(r"(?:[a-z]\) )?([A-Z0-9]+)\b.*")


def cell(draw, column, number, codes):
    if column == "Child Unique ID":
        return f"K{number}"
    if column in DAYS:
        return datetime.date(DAYS[column], 1, 1) + datetime.timedelta(days=draw.randrange(80))
    if column not in TYPED:
        return ""
    code = draw.choice(codes[column])
    return draw.choice([code["code"], code["code"].lower(), code["name"], code["name"].upper(), draw.choice(TYPED[column])])


def short(column, value):
    """The code in the value that LIIA writes for it: `q) 6: Police` is 6."""
    if column == "Gender":
        return {"a": "M", "b": "F"}.get((value or "")[:1], "")
    return CODE.fullmatch(value).group(1) if value else ""


def write(path, lists, codes):
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"})
    book.set_properties({"created": datetime.datetime(2024, 1, 1)})
    draw = random.Random(11)
    for name, columns in lists.items():
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, columns)
        for number in range(300 if name in LISTS else 0):
            sheet.write_row(number + 1, 0, [cell(draw, column, number, codes[name]) for column in columns])
    book.close()


def spec(name):
    return yaml.safe_load((Path(liiatools.__file__).parent / "spec" / "annex_a" / name).read_text())


def main():
    lists, codes = spec("annex-a-merge.yml")["datasources"], spec("data-map.yml")["data_config"]
    with tempfile.TemporaryDirectory() as work:
        for folder in ("LA", "log", "out"):
            (Path(work) / folder).mkdir()
        write(HERE / "Annex_A_2024_Jan.xlsx", lists, codes)
        (Path(work) / "LA" / "Annex_A_2024_Jan.xlsx").write_bytes((HERE / "Annex_A_2024_Jan.xlsx").read_bytes())
        subprocess.run(
            [sys.executable, "-m", "liiatools", "annex-a", "cleanfile", "--i", f"{work}/LA/Annex_A_2024_Jan.xlsx", "--la_code", "BAD",
             "--la_log_dir", f"{work}/log", "--o", f"{work}/out"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        given = openpyxl.load_workbook(HERE / "Annex_A_2024_Jan.xlsx")
        cleaned = openpyxl.load_workbook(f"{work}/out/Annex_A_2024_Jan_clean.xlsx")
        with open(HERE / "annex-a-cleaned.csv", "w", newline="") as out:
            rows = csv.writer(out, lineterminator="\n")
            rows.writerow(["list", "column", "code", "typed"])
            for name in LISTS:
                header, *typed = given[name].iter_rows(values_only=True)
                _, *codes = cleaned[name].iter_rows(values_only=True)
                for column in filter(TYPED.get, header):
                    at = header.index(column)
                    rows.writerows([name.lower(), column, short(column, code[at]), value[at]] for value, code in zip(typed, codes))


main()
