-- A household that linkage merged into another is found, decided about and disagreed with under the reference it has now.

create table serving.former_reference (
    former    text primary key,
    reference text not null,
    team      text not null
);
create index on serving.former_reference (reference);
comment on table serving.former_reference is 'References of households that are no more, and that of the listed one that goes on for them.';

alter table serving.former_reference enable row level security;
create policy own_team_on_record on serving.former_reference for select to hearth_api using (
    team = (select current_setting('hearth.team', true))
    and team = (select o.team from audit.opened() o)
    and ((select o.action from audit.opened() o) = 'work-list.read' and team = (select o.subject from audit.opened() o)
      or (select o.action from audit.opened() o) in ('household.read', 'decision.made', 'contest.read', 'contest.decide')
        and (select o.subject from audit.opened() o) in (reference, former)));
create policy publish on serving.former_reference to hearth_publisher using (true) with check (true);
grant select on serving.former_reference to hearth_api;
grant select, insert, delete on serving.former_reference to hearth_publisher;

create function serving.names(known_as text) returns setof text language sql stable as $$
    select known_as union all select f.former from serving.former_reference f where f.reference = known_as
$$;
comment on function serving.names is 'Every reference under which a household of today was ever known.';
grant execute on function serving.names to hearth_api;

drop policy own_team_on_record on serving.decision;
create policy own_team_on_record on serving.decision for select to hearth_api using (
    team = (select current_setting('hearth.team', true))
    and team = (select o.team from audit.opened() o)
    and ((select o.action from audit.opened() o) = 'work-list.read' and team = (select o.subject from audit.opened() o)
      or (select o.action from audit.opened() o) in ('household.read', 'decision.made')
        and reference in (select serving.names((select o.subject from audit.opened() o)))));

drop policy own_team_on_record on serving.contest;
create policy own_team_on_record on serving.contest for select to hearth_api using (
    team = (select current_setting('hearth.team', true))
    and team = (select o.team from audit.opened() o)
    and ((select o.action from audit.opened() o) = 'work-list.read' and team = (select o.subject from audit.opened() o)
      or (select o.action from audit.opened() o) in ('household.read', 'contest.read', 'contest.decide')
        and reference in (select serving.names((select o.subject from audit.opened() o)))));
drop policy decide_on_record on serving.contest;
create policy decide_on_record on serving.contest for update to hearth_api
    using (team = (select current_setting('hearth.team', true))
        and (select o.action from audit.opened() o) = 'contest.decide'
        and reference in (select serving.names((select o.subject from audit.opened() o))))
    with check (state <> 'open');
