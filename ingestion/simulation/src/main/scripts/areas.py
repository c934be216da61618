"""Writes the deprivation of Northbrook's LSOAs after the shape of a real authority's (Cheshire West and Chester, E06000050).

Eight middle-layer areas of four or more neighbouring LSOAs are chosen so that their deciles together are shared out as those of
the whole authority; each becomes a ward of Northbrook, so that deprivation clusters as it does there. Names stay fictional.

It is the authority whose children in need figures of 2024 lie nearest to those of England.

Sources: English Indices of Deprivation 2025 (MHCLG) and the ONS lookup of LSOA 2021, Open Government Licence v3.0.

    python3 areas.py <imd2025_england_lsoa21.csv> <lsoa21_to_lad_utla_region.csv> <areas.csv>
"""

import csv
import itertools
import random
import sys

AUTHORITY = "E06000050"
WARDS, EACH = 8, 4


def main(imd, lookup, areas):
    names = {r["LSOA21CD"]: r["LSOA21NM"] for r in rows(lookup) if r["LADCD"] == AUTHORITY}
    lsoas = {
        r["lsoa21_code"]: (int(float(r["IMD_decile"])), float(r["Income_score"]))
        for r in rows(imd)
        if r["lsoa21_code"] in names
    }
    middles = {}
    for code in sorted(lsoas):
        middles.setdefault(names[code][:-1], []).append(lsoas[code])
    middles = [m for m in middles.values() if len(m) >= EACH]
    whole = shares([lsoa for lsoa in lsoas.values()])
    mean = sum(i for _, i in lsoas.values()) / len(lsoas)

    def distance(chosen):
        picked = [lsoa for m in chosen for lsoa in m[:EACH]]
        apart = sum(abs(a - b) for a, b in zip(shares(picked), whole))
        return apart + 5 * abs(sum(i for _, i in picked) / len(picked) - mean)

    draws = random.Random(1)
    best = min((draws.sample(middles, WARDS) for _ in range(20000)), key=distance)
    best.sort(key=lambda m: sum(d for d, _ in m[:EACH]))
    table = list(rows(areas))
    wards = [table[i : i + EACH] for i in range(0, len(table), EACH)]
    order = sorted(range(WARDS), key=lambda w: sum(int(r["imd_decile"]) for r in wards[w]))
    for ward, middle in zip(order, best):
        for row, (decile, income) in zip(wards[ward], middle):
            row["imd_decile"], row["income_score"] = decile, f"{income:.3f}".rstrip("0")
    with open(areas, "w", newline="") as out:
        writer = csv.DictWriter(out, table[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    print("distance", distance(best), "mean income", mean)


def shares(lsoas):
    return [sum(d == k for d, _ in lsoas) / len(lsoas) for k in range(1, 11)]


def rows(path):
    with open(path, encoding="utf-8-sig") as file:
        yield from csv.DictReader(file)


main(*sys.argv[1:])
