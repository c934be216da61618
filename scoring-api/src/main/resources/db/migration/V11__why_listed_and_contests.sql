-- Why a household was listed, down to every event, for the family that asks; and the family's disagreement.

alter table serving.reason add column known_on date;
comment on column serving.reason.known_on is 'The latest day on which one of the events it was made from became known; absent if it was made from none.';

create table serving.source_event (
    reference   text not null,
    team        text not null,
    event       integer not null,
    member      integer not null,
    agency      text not null,
    kind        text not null,
    code        text,
    amount      double precision,
    happened_on date not null,
    known_on    date not null,
    purpose     text not null,
    words       text not null,
    primary key (reference, event)
);
comment on table serving.source_event is 'Every fact known of the people of a listed household before the as-of date; timeline holds its headlines.';

create table serving.reason_event (
    reference text not null,
    team      text not null,
    place     integer not null,
    event     integer not null,
    primary key (reference, place, event)
);

-- A contest stays when lists are published anew: it holds what the family disagrees with as it was.
create table serving.contest (
    id         bigint generated always as identity primary key,
    reference  text not null,
    team       text not null,
    grounds    text not null check (grounds in ('records-wrong', 'other-family', 'not-this-list', 'other')),
    evidence   text not null,
    digest     text not null check (digest = encode(sha256(convert_to(evidence, 'UTF8')), 'hex')),
    state      text not null default 'open' check (state in ('open', 'upheld', 'not-upheld', 'withdrawn')),
    opened_at  timestamptz not null default clock_timestamp(),
    opened_by  text not null default current_setting('hearth.persona'),
    decided_at timestamptz,
    decided_by text
);
create unique index one_open_contest on serving.contest (reference) where state = 'open';

create function serving.decide_contest() returns trigger language plpgsql as $$
begin
    if old.state <> 'open' then
        raise exception 'a contest is decided once' using errcode = 'insufficient_privilege';
    end if;
    new.decided_at := clock_timestamp();
    new.decided_by := current_setting('hearth.persona');
    return new;
end $$;
create trigger decided before update on serving.contest for each row execute function serving.decide_contest();

do $$
declare
    name text;
begin
    foreach name in array array['source_event', 'reason_event'] loop
        execute format('alter table serving.%I enable row level security', name);
        execute format($policy$create policy own_team_on_record on serving.%I for select to hearth_api using (
            team = (select current_setting('hearth.team', true))
            and team = (select o.team from audit.opened() o)
            and (select o.action from audit.opened() o) = 'household.read'
            and reference = (select o.subject from audit.opened() o))$policy$, name);
        execute format('create policy publish on serving.%I to hearth_publisher using (true) with check (true)', name);
    end loop;
end $$;

alter table serving.contest enable row level security;
create policy own_team_on_record on serving.contest for select to hearth_api using (
    team = (select current_setting('hearth.team', true))
    and team = (select o.team from audit.opened() o)
    and ((select o.action from audit.opened() o) = 'work-list.read' and team = (select o.subject from audit.opened() o)
      or (select o.action from audit.opened() o) in ('household.read', 'contest.read', 'contest.decide')
        and reference = (select o.subject from audit.opened() o)));
create policy open_on_record on serving.contest for insert to hearth_api with check (
    team = (select current_setting('hearth.team', true))
    and (select o.action from audit.opened() o) = 'household.read'
    and reference = (select o.subject from audit.opened() o));
create policy decide_on_record on serving.contest for update to hearth_api
    using (team = (select current_setting('hearth.team', true))
        and (select o.action from audit.opened() o) = 'contest.decide'
        and reference = (select o.subject from audit.opened() o))
    with check (state <> 'open');

-- What oversight sees: how many, never whose.
create view serving.contest_count as
    select team, state, count(*) as contests from serving.contest group by 1, 2;

grant select on serving.source_event, serving.reason_event, serving.contest, serving.contest_count to hearth_api;
grant insert (reference, team, grounds, evidence, digest) on serving.contest to hearth_api;
grant update (state) on serving.contest to hearth_api;
grant select, insert, delete on serving.source_event, serving.reason_event to hearth_publisher;
