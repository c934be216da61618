-- What may leave, for dashboards. Every count of people here has been through org.hearth.disclosure: a count that is null was
-- withheld, its mark is c. authority and locality say whose row it is: row-level security of a dashboard goes by them.
-- locality is 'all' for a whole authority and 'not-known' for those who cannot be placed.

drop table marts.starts;
drop table marts.forecast;
drop table marts.area;

create table marts.place (
    authority      text not null,
    locality       text not null,
    level          text not null check (level in ('authority', 'locality', 'ward', 'lsoa')),
    code           text not null,
    name           text not null,
    locality_name  text not null,
    ward_name      text,
    imd_decile     integer,
    tile_x         integer,
    tile_y         integer,
    polygon        text,
    primary key (authority, level, code)
);
comment on table marts.place is 'Places and how to draw them: a tile of a cartogram, and a simplified outline as [[longitude, latitude], …]. No base map is needed.';

create table marts.need_quarter (
    authority     text not null,
    locality      text not null,
    area_name     text not null,
    need          text not null,
    need_name     text not null,
    quarter       date not null,
    starts        integer,
    mark          text check (mark = 'c'),
    primary key (authority, locality, need, quarter),
    check ((starts is null) = (mark is not null))
);
comment on table marts.need_quarter is 'Early-help assessments started in the quarter that begins on this day.';

create table marts.need_forecast (
    authority     text not null,
    locality      text not null,
    area_name     text not null,
    need          text not null,
    need_name     text not null,
    origin        date not null,
    quarter       date not null,
    expected      integer,
    low80         integer,
    high80        integer,
    low95         integer,
    high95        integer,
    mark          text check (mark = 'c'),
    primary key (authority, locality, need, quarter),
    check ((expected is null) = (mark is not null))
);
comment on table marts.need_forecast is 'Assessments expected to start in the quarter, in whole numbers. Withheld unless every count it could be worked back to has left: those of the two years before the origin.';

-- One row a quarter, counted or expected, for a line with its band.
create view marts.need_outlook as
    select authority, locality, area_name, need, need_name, quarter, starts as counted,
        null::integer as expected, null::integer as low80, null::integer as high80, null::integer as low95,
        null::integer as high95, mark
    from marts.need_quarter
    union all
    select authority, locality, area_name, need, need_name, quarter, null, expected, low80, high80, low95, high95, mark
    from marts.need_forecast;

create table marts.flow (
    authority     text not null,
    locality      text not null,
    area_name     text not null,
    period        text not null check (period in ('quarter', 'year')),
    begins        date not null,
    stage         text not null,
    stage_name    text not null,
    outcome       text not null,
    outcome_name  text not null,
    place         integer not null,
    people        integer,
    mark          text check (mark = 'c'),
    primary key (authority, locality, period, begins, stage, outcome),
    check ((people is null) = (mark is not null))
);
comment on table marts.flow is 'What came of each step: people times steps, by what followed within the window the outcome names. outcome all: every outcome together.';

create table marts.capacity (
    authority     text not null,
    locality      text not null,
    team          text not null,
    team_name     text not null,
    capacity      integer not null,
    listed        integer,
    mark          text check (mark = 'c'),
    primary key (authority, team)
);
comment on table marts.capacity is 'Places on each team''s work list, and households on it. locality: the team''s, or all if it has several.';

create table marts.rate (
    authority        text not null,
    locality         text not null,
    measure          text not null,
    dimension        text not null,
    dimension_name   text not null,
    member           text not null,
    member_name      text not null,
    place            integer not null,
    year_ending      date not null,
    population       integer,
    population_mark  text check (population_mark = 'c'),
    events           integer,
    events_mark      text check (events_mark = 'c'),
    rate             double precision,
    low              double precision,
    high             double precision,
    overall          double precision,
    limit_low95      double precision,
    limit_high95     double precision,
    limit_low998     double precision,
    limit_high998    double precision,
    primary key (authority, measure, dimension, member, year_ending)
);
comment on table marts.rate is 'Shares by area, deprivation and group. rate, low, high: per 1,000, with a 95% Wilson interval, only where both counts may leave. overall and limits: the whole authority''s rate, and how far a group of this size would stray from it by chance (funnel plot).';

create table marts.model_measure (
    authority     text not null,
    locality      text not null,
    model         text not null,
    version       text not null,
    measure       text not null,
    measure_name  text not null,
    place         integer not null,
    value         double precision,
    low           double precision,
    high          double precision,
    chosen        boolean not null,
    primary key (authority, model, measure)
);
comment on table marts.model_measure is 'How good each model and baseline was on a later past, with 95% intervals.';

create table marts.model_calibration (
    authority     text not null,
    locality      text not null,
    model         text not null,
    bin           integer not null,
    households    integer,
    promised      double precision,
    happened      double precision,
    mark          text check (mark = 'c'),
    primary key (authority, model, bin)
);
comment on table marts.model_calibration is 'Households by promised chance, and the share for whom it happened. Withheld where that share tells of 1 to 5 households.';

create table marts.model_gate (
    authority     text not null,
    locality      text not null,
    place         integer not null,
    line          text not null,
    measured      double precision,
    required      text not null,
    passed        text not null,
    primary key (authority, place)
);

create table marts.cohort (
    authority     text not null,
    locality      text not null,
    as_of         date not null,
    households    integer,
    households_mark text check (households_mark = 'c'),
    eligible      integer,
    eligible_mark text check (eligible_mark = 'c'),
    helped        integer,
    helped_mark   text check (helped_mark = 'c'),
    share         double precision,
    primary key (authority, as_of)
);
comment on table marts.cohort is 'Households observed on each as-of date, and those helped in the months that followed: whether what the model learnt from still holds.';

create table marts.source (
    authority     text not null,
    locality      text not null,
    agency        text not null,
    deliveries    integer not null,
    data_from     date,
    data_to       date,
    as_of         date not null,
    days_behind   integer,
    records       integer,
    facts         integer,
    refused       integer,
    refused_share double precision,
    mark          text check (mark = 'c'),
    primary key (authority, agency)
);

create table marts.refusal (
    authority     text not null,
    locality      text not null,
    agency        text not null,
    kind          text not null,
    number        integer,
    mark          text check (mark = 'c'),
    primary key (authority, agency, kind)
);

create table marts.linkage (
    authority     text not null,
    locality      text not null,
    agency        text not null,
    member        text not null,
    member_name   text not null,
    records       integer,
    records_mark  text check (records_mark = 'c'),
    linked        integer,
    linked_mark   text check (linked_mark = 'c'),
    share         double precision,
    primary key (authority, agency, member)
);
comment on table marts.linkage is 'Records of an agency whose person another agency knows too, by ethnic group: where linkage misses, the picture is thin.';

create table marts.benchmark (
    authority     text not null,
    locality      text not null,
    code          text not null,
    name          text not null,
    level         text not null,
    compared      text not null,
    region_name   text,
    year          integer not null,
    indicator     text not null,
    value         double precision,
    mark          text,
    size          integer,
    limit_low95   double precision,
    limit_high95  double precision,
    limit_low998  double precision,
    limit_high998 double precision,
    source        text not null,
    primary key (authority, code, year, indicator)
);
comment on table marts.benchmark is 'Published statistics of England, regions and local authorities, with the marks they were published with. compared: own, neighbour, region, england or other. size: people behind the figure; limits: how far one of that size would stray from England by chance.';

create table marts.about (
    authority     text not null,
    locality      text not null,
    place         integer not null,
    what          text not null,
    words         text not null,
    primary key (authority, place)
);
comment on table marts.about is 'What the figures are, from when, from whom, and what is withheld: shown on every dashboard.';

grant select, insert, delete on all tables in schema marts to hearth_publisher;
grant select on all tables in schema marts to hearth_dashboard;
