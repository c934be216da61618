"""Takes about one in a hundred people out of an authority's extracts, to be delivered a day later.

usage: hold_back.py EXTRACTS LATER
"""
import csv
import pathlib
import sys
import zlib

FIRST, NEXT = "2026-10-01", "2026-10-02"
PEOPLE = {  # of agencies that hand over tables of people, the column that tells them apart
    "benefits": "person_id",
    "early-help": "person_id",
    "health-visiting": "person_id",
    "housing": "person_id",
    "police": "nominal_id",
    "social-housing": "person_id",
}
OF_TEN_THOUSAND = 118  # these agencies hold five in six of all records


def is_late(person):
    return zlib.crc32(person.encode()) % 10_000 < OF_TEN_THOUSAND


extracts, later = map(pathlib.Path, sys.argv[1:])
for agency, column in PEOPLE.items():
    for source in sorted((extracts / agency / FIRST).glob("*.csv")):
        target = later / agency / NEXT / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open(newline="", encoding="utf-8") as lines:
            header, *rows = csv.reader(lines)
        at = header.index(column)
        for place, wanted in ((source, False), (target, True)):
            with place.open("w", newline="", encoding="utf-8") as out:
                writer = csv.writer(out, lineterminator="\n")
                writer.writerow(header)
                writer.writerows(row for row in rows if is_late(row[at]) == wanted)
