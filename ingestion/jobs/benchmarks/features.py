"""Cost of the matrix: 120 windowed counts as of 16 dates, from facts made by chance, by `hearth observe` and by DuckDB's SQL.

    pip install duckdb==2.0.0
    python features.py [--households 100000] [--facts 5000000] [--no-peer]

Both read the same facts from Parquet and write the same counts to Parquet; the counts are then compared, one by one. hearth's cost
is that of the whole process, start of Spark included. Printed: CPU seconds, seconds by the clock, and their ratio. With --no-peer
hearth runs alone, to see how its cost grows with the facts: 50 million take about 4 GB of disk beside the temporary folder's and
HEARTH_HEAP=6g.
"""

import argparse
import hashlib
import json
import os
import resource
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import duckdb

HEARTH = Path(__file__).resolve().parents[3]
KINDS = [
    "cin.referral", "cin.opened", "cin.closed", "cin.assessment", "cin.assessment-factor", "cin.section-47", "cin.plan-started",
    "cin.plan-ended", "cin.protection-plan-started", "cin.protection-plan-ended", "cin.disability", "school.on-roll", "school.left-roll",
    "school.absence", "school.suspension", "school.permanent-exclusion", "school.free-meals-started", "school.free-meals-ended",
    "school.sen", "early-help.contact", "early-help.assessment", "early-help.need", "early-help.plan-started", "early-help.closed",
    "police.domestic-abuse-victim", "police.domestic-abuse-suspect", "police.domestic-abuse-child", "police.missing",
    "housing.homelessness-prevention", "housing.homelessness-relief",
]  # fmt: skip
WINDOWS = (91, 182, 365, 730)
PURPOSE = "early help planning"


def made(households, facts, work):
    """Facts, persons and residences of a workspace, one person a household, as `encode` and `link` would have left them."""
    con = duckdb.connect()
    con.execute("SET threads = 2")
    con.execute("SELECT setseed(0.5)")
    encoded, linked = work / "encoded/bench/2026-10-01", work / "linked"
    for folder in (encoded, linked):
        folder.mkdir(parents=True)
    kinds = ", ".join(f"'{kind}'" for kind in KINDS)
    con.execute(f"""
        COPY (
            SELECT printf('%032x', household) AS record, 'police' AS agency, list_extract([{kinds}], 1 + kind) AS kind,
                NULL::VARCHAR AS code, NULL::DOUBLE AS amount, DATE '2020-01-01' + day AS happened_on,
                DATE '2020-01-01' + day + late AS known_on, '{PURPOSE}' AS purpose,
                'bench' AS feed, NULL::VARCHAR AS episode
            FROM (SELECT (random() * {households - 1})::INT AS household, (random() * 29)::INT AS kind, (random() * 1800)::INT AS day,
                (random() * 60)::INT AS late FROM range({facts}))
        ) TO '{encoded}/facts.parquet' (COMPRESSION zstd)""")
    con.execute(f"CREATE TABLE h AS SELECT printf('%032x', i) AS id FROM range({households}) t(i)")
    con.execute(f"""COPY (SELECT id AS record, 'F' AS sex, '2010Q1' AS birth_quarter, NULL::VARCHAR AS ethnic_group FROM h ORDER BY id)
        TO '{encoded}/attributes.parquet'""")
    con.execute(f"COPY (SELECT id AS record, 'police' AS agency, id AS person, 1.0 AS confidence FROM h) TO '{linked}/persons.parquet'")
    con.execute(f"""COPY (SELECT id AS person, '2010Q1' AS birth_quarter, 'F' AS sex, NULL::VARCHAR AS ethnic_group FROM h ORDER BY id)
        TO '{linked}/people.parquet'""")
    con.execute(f"""COPY (SELECT id AS person, 'police' AS agency, id AS household, 'E01990001' AS lsoa, DATE '2019-01-01' AS from_on,
        DATE '2019-01-01' AS known_on, NULL::DATE AS superseded_on FROM h ORDER BY id) TO '{linked}/residences.parquet'""")
    for folder, artefact, stage in ((encoded, "encoded/bench/2026-10-01", "encode"), (linked, "linked", "link")):
        outputs = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.glob("*.parquet"))}
        manifest = dict(schema=1, artefact=artefact, stage=stage, code="bench", settings={}, inputs={}, outputs=outputs, counts={}, refused={})
        (folder / "manifest.json").write_text(json.dumps(manifest))


def definition(features, dates):
    head = f"""purpose: {PURPOSE}
label: early-help-6m
data_from: 2020-01-01
as_of: {{first: 2021-01-01, last: {dates}, every_months: 3}}
not_eligible_while_open: {{}}
include: []
groups: {{}}
features:
"""
    one = """  {name}:
    about: "Facts"
    aggregate: count
    level: household
    kinds: [{kind}]
    window: {{from_days: {days}, until_days: 0}}
    some: "Facts: {{value}}"
    none: "No fact"
    monotone: free
    protective: false
    sensitivity: ordinary
"""
    return head + "".join(one.format(name=name, kind=kind, days=days) for name, kind, days in features)


def timed(command, **more):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    subprocess.run(command, check=True, stdout=subprocess.PIPE, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.time() - start


def hearth(work, authority, name):
    command = [HEARTH / "hearth", "observe", "--workspace", work, "--authority", authority, "--definition", name]
    return timed(command, env=os.environ | {"HEARTH_BUILD": "never"})


def by_sql(facts, features, target):
    counts = ", ".join(f"count(*) FILTER (kind = '{kind}' AND happened_on >= as_of - {days}) AS {name}" for name, kind, days in features)
    con = duckdb.connect()
    con.execute("SET threads = 2; SET memory_limit = '10GB'")
    con.execute("CREATE TABLE dates AS SELECT (DATE '2021-01-01' + to_months(3 * i::INT))::DATE AS as_of FROM range(16) t(i)")
    cpu, start = time.process_time(), time.time()
    con.execute(f"CREATE TABLE facts AS SELECT person AS household, kind, happened_on, known_on FROM '{facts}'")
    con.execute(f"""COPY (SELECT household, as_of, {counts} FROM facts, dates
        WHERE known_on < as_of AND happened_on < as_of AND happened_on >= as_of - 730 GROUP BY household, as_of)
        TO '{target}' (COMPRESSION zstd)""")
    return time.process_time() - cpu, time.time() - start


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--households", type=int, default=100_000)
    options.add_argument("--facts", type=int, default=5_000_000)
    options.add_argument("--no-peer", action="store_true", help="run hearth alone")
    chosen = options.parse_args()
    features = [(f"n{k:02d}_{days}d", kind, days) for k, kind in enumerate(KINDS) for days in WINDOWS]
    with tempfile.TemporaryDirectory() as folder:
        work, authority = Path(folder) / "work", Path(folder) / "authority"
        shutil.copytree(HEARTH / "northbrook", authority, ignore=shutil.ignore_patterns("src", "target", "pom.xml"))
        made(chosen.households, chosen.facts, work)
        (authority / "features/facts.yaml").write_text(definition(features[:1], "2021-01-01"))
        (authority / "features/bench.yaml").write_text(definition(features, "2024-10-01"))
        joined = hearth(work, authority, "facts")  # joins the facts to their persons, which the peer need not do
        ours = hearth(work, authority, "bench")
        print(f"{chosen.households:,} households, {chosen.facts:,} facts, {len(features)} counts as of 16 dates")
        said("facts to persons, and one count", joined)
        said("matrix (hearth)", ours)
        if not chosen.no_peer:
            compare(work, features, Path(folder) / "sql.parquet", ours)


def said(what, cost):
    print(f"{what:32s} {cost[0]:7.1f} CPU s {cost[1]:7.1f} s", flush=True)


def compare(work, features, target, ours):
    theirs = by_sql(work / "facts/facts.parquet", features, target)
    said("matrix (DuckDB SQL)", theirs)
    differ = " OR ".join(f"ours.{name} <> coalesce(theirs.{name}, 0)" for name, _, _ in features)
    rows, wrong = duckdb.sql(f"""
        SELECT count(*), count(*) FILTER ({differ})
        FROM '{work}/matrix/bench/matrix.parquet' ours LEFT JOIN '{target}' theirs USING (household, as_of)""").fetchall()[0]
    print(f"{rows:,} rows; rows that differ: {wrong}")
    print(f"hearth / DuckDB: {ours[0] / theirs[0]:.2f} of the CPU, {ours[1] / theirs[1]:.2f} of the time")
    assert wrong == 0


main()
