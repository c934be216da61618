-- Numbers as a table shows them: the mark c where one is withheld, nothing where there is none to show. And what a chart needs
-- besides: the date of everything, and which model was held against the gate.
-- locality 'everyone' stands in rows about the authority that people of one locality see too.

alter table marts.about add column day date;
comment on column marts.about.day is 'The day as of which everything is told, in the row that says so.';

create or replace view marts.need_outlook as
    select authority, locality, area_name, need, need_name, quarter, starts as counted,
        null::integer as expected, null::integer as low80, null::integer as high80, null::integer as low95,
        null::integer as high95, mark,
        coalesce(to_char(starts, 'FM999,999,990'), mark) as counted_shown, '' as expected_shown, '' as interval80_shown,
        '' as interval95_shown, case when locality = 'all' then 'authority' else 'locality' end as level,
        case when need = 'all' then 'all' else 'one' end as needs
    from marts.need_quarter
    union all
    select authority, locality, area_name, need, need_name, quarter, null, expected, low80, high80, low95, high95, mark,
        '', coalesce(to_char(expected, 'FM999,999,990'), mark), coalesce(low80 || ' to ' || high80, mark),
        coalesce(low95 || ' to ' || high95, mark), case when locality = 'all' then 'authority' else 'locality' end,
        case when need = 'all' then 'all' else 'one' end
    from marts.need_forecast;

create or replace view marts.flow_drawn as
    select f.*, case when f.period = 'year' then 'Year' else 'Quarter' end || ' from ' || to_char(f.begins, 'FMMonth YYYY')
        as period_name, coalesce(to_char(f.people, 'FM999,999,990'), f.mark) as people_shown
    from marts.flow f;

create or replace view marts.rate_drawn as
    select r.*, p.tile_x, p.tile_y, p.polygon, coalesce(p.name, r.member_name) as name,
        case when r.year_ending = max(r.year_ending) over (partition by r.authority, r.measure) then 'yes' else 'no' end as latest,
        coalesce(to_char(r.population, 'FM999,999,990'), r.population_mark) as population_shown,
        coalesce(to_char(r.events, 'FM999,999,990'), r.events_mark) as events_shown,
        coalesce(to_char(r.rate, 'FM999,990.0'), r.events_mark, r.population_mark, '') as rate_shown,
        coalesce(to_char(r.low, 'FM999,990.0') || ' to ' || to_char(r.high, 'FM999,990.0'), r.events_mark, r.population_mark, '')
            as interval_shown
    from marts.rate r
    left join marts.place p on p.authority = r.authority and p.level = r.dimension and p.code = r.member;

create view marts.calibration_drawn as
    select c.*, case when m.chosen then 'yes' else 'no' end as chosen
    from marts.model_calibration c
    left join (select distinct authority, model, chosen from marts.model_measure) m using (authority, model);

create view marts.source_drawn as
    select s.*, coalesce(to_char(s.refused, 'FM999,999,990'), s.mark) as refused_shown,
        coalesce(to_char(100 * s.refused_share, 'FM990.0') || '%', s.mark, '') as share_shown
    from marts.source s;

create view marts.refusal_drawn as
    select r.*, coalesce(to_char(r.number, 'FM999,999,990'), r.mark) as number_shown from marts.refusal r;

create view marts.linkage_drawn as
    select l.*, coalesce(to_char(l.records, 'FM999,999,990'), l.records_mark) as records_shown,
        coalesce(to_char(l.linked, 'FM999,999,990'), l.linked_mark) as linked_shown,
        coalesce(to_char(100 * l.share, 'FM990') || '%', l.linked_mark, l.records_mark, '') as share_shown
    from marts.linkage l;

create view marts.benchmark_drawn as
    select b.*, coalesce(to_char(b.value, 'FM999,999,990.0'), b.mark, '') as value_shown,
        coalesce(to_char(b.size, 'FM999,999,990'), '') as size_shown,
        case when b.year = max(b.year) over (partition by b.authority, b.indicator) then 'yes' else 'no' end as latest
    from marts.benchmark b;

create table marts.list_change (
    authority     text not null,
    locality      text not null,
    team          text not null,
    team_name     text not null,
    change        text not null,
    change_name   text not null,
    because       text not null,
    because_name  text not null,
    place         integer not null,
    households    integer,
    mark          text check (mark = 'c'),
    primary key (authority, team, change, because),
    check ((households is null) = (mark is not null))
);
comment on table marts.list_change is 'What changed on each team''s list since the one before, and why. because decision: a named person overruled the list.';

create view marts.list_change_drawn as
    select l.*, coalesce(to_char(l.households, 'FM999,999,990'), l.mark) as households_shown from marts.list_change l;

create table marts.model_fairness (
    authority     text not null,
    locality      text not null,
    attribute     text not null,
    member        text not null,
    measure       text not null,
    measure_name  text not null,
    place         integer not null,
    value         double precision,
    low           double precision,
    high          double precision,
    finding       text not null,
    mark          text check (mark = 'c'),
    primary key (authority, attribute, member, measure)
);
comment on table marts.model_fairness is 'What the lists of the test dates would have done to groups, with 95% intervals; finding: whether a group''s share differs from that of the group it is compared with.';

create view marts.model_fairness_drawn as
    select f.*, coalesce(to_char(100 * f.value, 'FM990') || '%', f.mark) as value_shown,
        coalesce(to_char(100 * f.low, 'FM990') || '% to ' || to_char(100 * f.high, 'FM990') || '%', f.mark) as interval_shown
    from marts.model_fairness f;

create table marts.model_drift (
    authority      text not null,
    locality       text not null,
    as_of          date not null,
    feature        text not null,
    place          integer not null,
    stability      double precision,
    missing        double precision,
    missing_before double precision,
    finding        text not null,
    primary key (authority, feature)
);
comment on table marts.model_drift is 'The columns whose values differ most from those the model learnt from. stability: population stability index; missing: share not known.';

create table marts.model_outcome (
    authority      text not null,
    locality       text not null,
    as_of          date not null,
    promised       integer not null,
    happened       integer,
    mark           text check (mark = 'c'),
    promised_auc   double precision,
    happened_auc   double precision,
    primary key (authority, as_of)
);
comment on table marts.model_outcome is 'Households the model expected to be helped, and those that were, on dates whose outcomes are in.';

create view marts.model_outcome_drawn as
    select o.*, coalesce(to_char(o.happened, 'FM999,999,990'), o.mark) as happened_shown from marts.model_outcome o;

grant select, insert, delete on marts.model_fairness, marts.model_drift, marts.model_outcome to hearth_publisher;
grant select on marts.model_fairness, marts.model_fairness_drawn, marts.model_drift, marts.model_outcome,
    marts.model_outcome_drawn to hearth_dashboard;
grant select, insert, delete on marts.list_change to hearth_publisher;
grant select on marts.list_change, marts.list_change_drawn to hearth_dashboard;
grant select on marts.calibration_drawn, marts.source_drawn, marts.refusal_drawn, marts.linkage_drawn, marts.benchmark_drawn
    to hearth_dashboard;
