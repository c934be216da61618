-- What hearth serves, who read it, and what may leave.
-- Run as the owner. Roles hearth_publisher, hearth_api and hearth_dashboard are there already (org.hearth.database.Roles).

create schema serving;
create schema audit;
create schema marts;

-- Nobody reads or makes anything here who was not told so below.
revoke all on schema public from public;

-- audit --------------------------------------------------------------------------------------------------------------
-- Append-only; every entry holds the hash of the one before it, so that a changed, removed or inserted one shows.

create table audit.entry (
    id            bigint      primary key,
    at            timestamptz not null,
    transaction   xid8        not null,
    persona       text        not null check (persona <> ''),
    role          text        not null check (role <> ''),
    team          text        not null,
    action        text        not null check (action <> ''),
    subject       text        not null,
    purpose       text        not null,
    previous_hash bytea       not null,
    hash          bytea       not null
);
create index entry_transaction on audit.entry (transaction);
comment on table audit.entry is 'Who read what and why. subject: a household''s short reference, or a team. team: empty if the reader has none.';

-- The end of the chain: without it, entries cut off at the end would not be missed.
create table audit.head (
    one     boolean primary key default true check (one),
    entries bigint  not null,
    hash    bytea   not null
);
insert into audit.head (entries, hash) values (0, sha256('hearth audit'::bytea));

-- Fixed text for an entry: every field with its length, so that no two entries give the same one.
create function audit.text_of(e audit.entry) returns text language sql immutable as $$
    select string_agg(length(field) || ':' || field, ',' order by place)
    from unnest(array[
        e.id::text,
        ((extract(epoch from e.at) * 1000000)::bigint)::text,
        e.transaction::text, e.persona, e.role, e.team, e.action, e.subject, e.purpose,
        encode(e.previous_hash, 'hex')]) with ordinality as fields (field, place)
$$;

-- The caller is the one the transaction was opened for, whatever the insert says.
create function audit.chain() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    last audit.head;
begin
    select * into strict last from audit.head for update;
    new.id := last.entries + 1;
    new.at := clock_timestamp();
    new.transaction := pg_current_xact_id();
    new.persona := coalesce(current_setting('hearth.persona', true), '');
    new.role := coalesce(current_setting('hearth.role', true), '');
    new.team := coalesce(current_setting('hearth.team', true), '');
    new.previous_hash := last.hash;
    new.hash := sha256(convert_to(audit.text_of(new), 'UTF8'));
    update audit.head set entries = new.id, hash = new.hash;
    return new;
end $$;
create trigger chain before insert on audit.entry for each row execute function audit.chain();

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit.entry is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on audit.entry for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.entry for each statement execute function audit.refuse();

-- Walks the whole chain. broken_at: the first entry that is not what was written, or one past the end if some were cut off.
create function audit.verify(out entries bigint, out broken_at bigint, out head text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    link audit.entry;
    expected bytea := sha256('hearth audit'::bytea);
    ending audit.head;
begin
    select * into strict ending from audit.head;
    entries := 0;
    head := encode(ending.hash, 'hex');
    for link in select * from audit.entry order by id loop
        entries := entries + 1;
        if link.id <> entries or link.previous_hash <> expected
                or link.hash <> sha256(convert_to(audit.text_of(link), 'UTF8')) then
            broken_at := entries;
            return;
        end if;
        expected := link.hash;
    end loop;
    if entries <> ending.entries or expected <> ending.hash then
        broken_at := entries + 1;
    end if;
end $$;

-- What the transaction's own entry allows it to see: the last one it wrote.
create function audit.opened(out action text, out subject text, out team text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.action, e.subject, e.team from audit.entry e
    where e.transaction = pg_current_xact_id_if_assigned() order by e.id desc limit 1
$$;

-- What oversight sees: how often, never whom.
create view audit.summary as
    select (at at time zone 'UTC')::date as day, role, team, action, purpose, count(*) as entries
    from audit.entry group by 1, 2, 3, 4, 5;

-- serving: households ------------------------------------------------------------------------------------------------

create table serving.household (
    reference    text primary key,
    team         text not null,
    locality     text not null,
    as_of        date not null,
    probability  double precision not null,
    low          double precision not null,
    high         double precision not null,
    log_odds     double precision not null,
    base         double precision not null,
    rules_met    integer not null
);

create table serving.work_list (
    team         text not null,
    place        integer not null,
    reference    text not null unique,
    as_of        date not null,
    ranked_by    text not null,
    primary key (team, place)
);

create table serving.member (
    reference text not null,
    team      text not null,
    member    integer not null,
    child     boolean not null,
    age_band  text not null,
    sex       text,
    primary key (reference, member)
);

create table serving.reason (
    reference    text not null,
    team         text not null,
    place        integer not null,
    feature      text not null,
    value        double precision,
    contribution double precision not null,
    direction    text not null,
    words        text not null,
    primary key (reference, place)
);

create table serving.agency_contact (
    reference text not null,
    team      text not null,
    agency    text not null,
    first_on  date not null,
    last_on   date not null,
    facts     integer not null,
    members   integer not null,
    primary key (reference, agency)
);

create table serving.timeline (
    reference text not null,
    team      text not null,
    event     integer not null,
    happened_on date not null,
    agency    text not null,
    kind      text not null,
    words     text not null,
    member    integer not null,
    primary key (reference, event)
);

-- A household is seen by its team, and only in a transaction that has written down that it looks.
do $$
declare
    name text;
begin
    foreach name in array array['household', 'work_list', 'member', 'reason', 'agency_contact', 'timeline'] loop
        execute format('alter table serving.%I enable row level security', name);
        execute format($policy$create policy own_team_on_record on serving.%I for select to hearth_api using (
            team = (select current_setting('hearth.team', true))
            and team = (select o.team from audit.opened() o)
            and ((select o.action from audit.opened() o) = 'work-list.read'
                and team = (select o.subject from audit.opened() o)
              or (select o.action from audit.opened() o) = 'household.read'
                and reference = (select o.subject from audit.opened() o)))$policy$, name);
        execute format('create policy publish on serving.%I to hearth_publisher using (true) with check (true)', name);
    end loop;
end $$;

-- serving: areas and what is expected in them ------------------------------------------------------------------------

create table serving.authority (
    code text primary key,
    name text not null
);

create table serving.team (
    team       text primary key,
    place      integer not null,
    name       text not null,
    localities text[] not null,
    capacity   integer not null,
    listed     integer not null,
    as_of      date,
    ranked_by  text
);

create table serving.area (
    lsoa          text primary key,
    lsoa_name     text not null,
    ward          text not null,
    ward_name     text not null,
    locality      text not null,
    locality_name text not null,
    team          text not null,
    imd_decile    integer not null,
    income_score  double precision not null
);

create table serving.need (
    need  text primary key,
    place integer not null,
    name  text not null
);

create table serving.count (
    locality text not null,
    need     text not null,
    month    date not null,
    starts   integer not null,
    primary key (locality, need, month)
);
comment on table serving.count is 'Early-help assessments started, exact, for staff who plan. all: every locality, every need. marts.starts is the one that may leave.';

create table serving.forecast (
    origin   date not null,
    locality text not null,
    need     text not null,
    month    date not null,
    method   text not null,
    mean     double precision not null,
    low80    double precision not null,
    high80   double precision not null,
    low95    double precision not null,
    high95   double precision not null,
    primary key (locality, need, month)
);

create table serving.backtest (
    locality   text not null,
    need       text not null,
    method     text not null,
    origins    integer not null,
    mae        double precision not null,
    mase       double precision,
    coverage80 double precision not null,
    coverage95 double precision not null,
    chosen     boolean not null,
    primary key (locality, need, method)
);

-- serving: what it rests on ------------------------------------------------------------------------------------------

create table serving.model (
    model        text primary key,
    version      text not null,
    label        text not null,
    label_months integer not null,
    as_of        date not null,
    ranked_by    text not null,
    settings     jsonb not null,
    counts       jsonb not null
);

create table serving.evaluation (
    model   text primary key,
    content json not null
);

create table serving.source (
    agency     text primary key,
    deliveries text[] not null,
    data_from  date,
    data_to    date,
    kept       jsonb not null,
    refused    jsonb not null,
    facts      bigint not null
);

create table serving.publication (
    id           bigint generated always as identity primary key,
    published_at timestamptz not null default clock_timestamp(),
    digest       text not null,
    as_of        date not null,
    households   integer not null,
    inputs       jsonb not null
);

-- marts: what may leave ----------------------------------------------------------------------------------------------

create table marts.starts (
    locality text not null,
    need     text not null,
    quarter  date not null,
    starts   integer not null check (starts % 5 = 0),
    primary key (locality, need, quarter)
);
comment on table marts.starts is 'Early-help assessments started in the quarter that begins on this day, each cell randomly rounded to a multiple of 5 with a secret key, totals too: no number of fewer than 5 people can be read off or got by subtraction.';

create table marts.forecast (
    origin   date not null,
    locality text not null,
    month    date not null,
    mean     double precision not null,
    low80    double precision not null,
    high80   double precision not null,
    low95    double precision not null,
    high95   double precision not null,
    primary key (locality, month)
);
comment on table marts.forecast is 'Expected assessments of all needs together, by locality.';

create table marts.area (like serving.area including all);

-- Who may do what ----------------------------------------------------------------------------------------------------

revoke execute on all functions in schema audit from public;

grant usage on schema serving, audit to hearth_api;
grant select on all tables in schema serving to hearth_api;
grant insert (action, subject, purpose) on audit.entry to hearth_api;
grant execute on function audit.opened() to hearth_api;
grant select on audit.summary to hearth_api;
grant execute on function audit.verify() to hearth_api;

grant usage on schema serving, marts to hearth_publisher;
grant select, insert, delete on all tables in schema serving, marts to hearth_publisher;
revoke delete on serving.publication from hearth_publisher;

grant usage on schema marts to hearth_dashboard;
grant select on all tables in schema marts to hearth_dashboard;
