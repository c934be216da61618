"""How well a simulated authority's households were found, by kind of case: run after `hearth encode --truth` and `hearth link`.

usage: households.py WORKSPACE        (needs `pip install duckdb==2.0.0`)

Of everybody who is placed and truly lives in the authority on the last day: the mean share of those they were put with who live with
them (precision), and of those who live with them whom they were put with (recall), as in B-cubed. The families of a hostel are one
household each: those who came to it from one home, or to nobody else.
"""
import sys

import duckdb

workspace = sys.argv[1]
q = duckdb.connect()
q.execute(f"""
    create table who as select person, mode(true_person) as being from '{workspace}/linked/persons.parquet'
        join '{workspace}/truth-records/*.parquet' using (record) group by 1;
    create table stay as select person as being, uprn, from_on, to_on from read_csv('{workspace}/truth/residences.csv',
        types = {{'from_on': 'DATE', 'to_on': 'DATE', 'uprn': 'VARCHAR'}});
    create table home as select being, arg_max(uprn, from_on) as uprn, max(from_on) as since, count(*) as homes
        from stay group by 1 having arg_max(coalesce(to_on, '9999-01-01'), from_on) = '9999-01-01';
    create table shared as select uprn from home group by 1 having count(*) > 15;
    create table last as select being, arg_max(stay.uprn, from_on) as uprn from stay join home using (being)
        where home.homes > 1 and from_on < since group by 1;
    create table truth as select being, case when home.uprn in (from shared) then home.uprn || coalesce(last.uprn, being) else home.uprn end as family
        from home left join last using (being);
    create table placed as select being, any_value(household) as household, any_value(confidence) as confidence
        from '{workspace}/linked/placements.parquet' join who using (person) join truth using (being)
        where household is not null group by 1;
    create table kind as
        select being, 'all' as kind from home
        union all select person, 'children of parents who live apart' from read_csv('{workspace}/truth/custody.csv')
        union all select being, 'in a hostel' from home where uprn in (from shared)
        union all select being, 'moved in the last year' from home
            where since > (select max(from_on) from stay) - interval 1 year and homes > 1
        union all select being, 'born or came in the last year' from home
            where since > (select max(from_on) from stay) - interval 1 year and homes = 1
        union all select being, 'never moved' from home where homes = 1;
""")
rows = q.execute("""
    with p as (select being, household, family, confidence, count(*) over (partition by household, family) as right_ones,
            count(*) over (partition by household) as put, count(*) over (partition by family) as live
        from placed join truth using (being))
    select kind, count(*), avg(right_ones / put), avg(right_ones / live), avg(confidence)
    from p join kind using (being) group by 1 order by 2 desc""").fetchall()
print("| people | | precision | recall | confidence said |\n|---|---|---|---|---|")
for kind, people, precision, recall, confidence in rows:
    print(f"| {kind} | {people:,} | {precision:.3f} | {recall:.3f} | {confidence:.2f} |")
