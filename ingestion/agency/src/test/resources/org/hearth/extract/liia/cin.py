"""What LIIA's own cleaning makes of a Children in Need census with odd cells: the oracle of LiiaOracleTest.

Installed as liia.py says; then: v/bin/python cin.py
Writes CIN_2024.xml, made by seed, and cin-cleaned.csv beside itself.
"""

import csv
import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = ["1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4", "5A", "5B", "5C", "6", "7", "8", "9", "10"]
REASONS = ["RC1", "RC2", "RC3", "RC4", "RC5", "RC6", "RC7", "RC8", "RC9"]
WRONG = ["Q", "C9", "N11", "1Z", "RC99", "NOPE", "-", "XX"]
KEPT = ["LAchildID", "Date", "Type", "ReferralSource", "ReasonForClosure"]


def cell(draw, right):
    """No code in lower case, which LIIA leaves out of a census and hearth reads."""
    return draw.choice(right) if draw.random() < 0.85 else draw.choice(WRONG)


def day(draw, at):
    return at.isoformat() if draw.random() < 0.9 else draw.choice(["2023-02-31", "soon", "", "2023-13-01"])


def children():
    draw = random.Random(2024)
    for number in range(150):
        start = date(2023, 4, 1) + timedelta(days=draw.randrange(200))
        end = start + timedelta(days=draw.randrange(1, 120))
        yield (
            f"<Child><ChildIdentifiers><LAchildID>K{number}</LAchildID><PersonBirthDate>2012-06-02</PersonBirthDate>"
            "<GenderCurrent>1</GenderCurrent></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>"
            f"<CINdetails><CINreferralDate>{start.isoformat()}</CINreferralDate><ReferralSource>{cell(draw, SOURCES)}</ReferralSource>"
            f"<PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>{day(draw, end)}</CINclosureDate>"
            f"<ReasonForClosure>{cell(draw, REASONS)}</ReasonForClosure><ReferralNFA>0</ReferralNFA></CINdetails></Child>")


def main():
    text = "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2024</Year><ReferenceDate>2024-03-31</ReferenceDate>"
        "</CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>301</LEA></Source></Header><Children>",
        *children(), "</Children></Message>", ""])
    (HERE / "CIN_2024.xml").write_text(text)
    with tempfile.TemporaryDirectory() as work:
        for folder in ("LA", "log", "out"):
            (Path(work) / folder).mkdir()
        (Path(work) / "LA" / "CIN_2024.xml").write_text(text)
        subprocess.run(
            [sys.executable, "-m", "liiatools", "cin-census", "cleanfile", "--i", f"{work}/LA/CIN_2024.xml", "--la_code", "BAD",
             "--la_log_dir", f"{work}/log", "--o", f"{work}/out"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(f"{work}/out/CIN_2024_clean.csv") as cleaned, open(HERE / "cin-cleaned.csv", "w", newline="") as out:
            rows = csv.DictWriter(out, KEPT, extrasaction="ignore", lineterminator="\n")
            rows.writeheader()
            rows.writerows(csv.DictReader(cleaned))


main()
