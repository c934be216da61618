-- What a person of the team decided about a listed household, and whether the listing fitted what they know.

create table serving.decision (
    id         bigint generated always as identity primary key,
    reference  text not null,
    team       text not null,
    as_of      date not null,
    outcome    text not null check (outcome in ('offer-help', 'has-help', 'look-again', 'no-help-now', 'step-up')),
    fit        text not null check (fit in ('fits', 'partly', 'does-not-fit')),
    decided_at timestamptz not null default clock_timestamp(),
    decided_by text not null default current_setting('hearth.persona')
);
create index on serving.decision (reference, id);
comment on table serving.decision is 'Added to, never changed; it stays when lists are published anew. as_of is that of the list the person looked at.';

alter table serving.decision enable row level security;
create policy own_team_on_record on serving.decision for select to hearth_api using (
    team = (select current_setting('hearth.team', true))
    and team = (select o.team from audit.opened() o)
    and ((select o.action from audit.opened() o) = 'work-list.read' and team = (select o.subject from audit.opened() o)
      or (select o.action from audit.opened() o) in ('household.read', 'decision.made')
        and reference = (select o.subject from audit.opened() o)));
create policy decide_on_record on serving.decision for insert to hearth_api with check (
    team = (select current_setting('hearth.team', true))
    and (select o.action from audit.opened() o) = 'decision.made'
    and reference = (select o.subject from audit.opened() o));

-- That a household is on the list, and as of which day, is all that deciding reads of it.
do $$
declare
    name text;
begin
    foreach name in array array['household', 'work_list'] loop
        execute format($policy$create policy decide_on_record on serving.%I for select to hearth_api using (
            team = (select current_setting('hearth.team', true))
            and team = (select o.team from audit.opened() o)
            and (select o.action from audit.opened() o) = 'decision.made'
            and reference = (select o.subject from audit.opened() o))$policy$, name);
    end loop;
end $$;

-- What oversight sees: how many households of a list were decided how, never whose and never by whom. The latest decision counts.
create view serving.decision_count as
    select team, as_of, outcome, fit, count(*) as households
    from (select distinct on (reference, as_of) * from serving.decision order by reference, as_of, id desc) latest
    group by 1, 2, 3, 4;

grant select on serving.decision, serving.decision_count to hearth_api;
grant insert (reference, team, as_of, outcome, fit) on serving.decision to hearth_api;
