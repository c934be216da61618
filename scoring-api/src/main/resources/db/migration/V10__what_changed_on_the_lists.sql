-- What is new on a team's list, what moved and what left it, and why; results by area where nobody is listed.

create table serving.list_change (
    team         text not null,
    reference    text not null,
    change       text not null check (change in ('new', 'moved', 'same', 'dropped', 'step-down')),
    place_before integer,
    place        integer,
    because      text not null,
    words        text not null,
    primary key (team, reference)
);

-- As for everything about a household: its team alone, in a transaction that has written down that it looks.
alter table serving.list_change enable row level security;
create policy own_team_on_record on serving.list_change for select to hearth_api using (
    team = (select current_setting('hearth.team', true))
    and team = (select o.team from audit.opened() o)
    and ((select o.action from audit.opened() o) = 'work-list.read'
        and team = (select o.subject from audit.opened() o)
      or (select o.action from audit.opened() o) = 'household.read'
        and reference = (select o.subject from audit.opened() o)));
create policy publish on serving.list_change to hearth_publisher using (true) with check (true);

create table serving.area_score (
    lsoa       text primary key,
    team       text not null,
    households integer not null,
    expected   double precision not null,
    low        double precision not null,
    high       double precision not null
);

alter table serving.team add column shows text not null default 'households' check (shows in ('households', 'areas'));
alter table serving.team add column since date;
comment on column serving.team.since is 'The day of the list that changes are told against; absent if there is none.';

grant select on serving.list_change, serving.area_score to hearth_api;
grant select, insert, delete on serving.list_change, serving.area_score to hearth_publisher;
