-- What charts need besides the numbers: which year is the latest, periods in words, and how to draw an area.

create view marts.rate_drawn as
    select r.*, p.tile_x, p.tile_y, p.polygon, coalesce(p.name, r.member_name) as name,
        case when r.year_ending = max(r.year_ending) over (partition by r.authority, r.measure) then 'yes' else 'no' end as latest
    from marts.rate r
    left join marts.place p on p.authority = r.authority and p.level = r.dimension and p.code = r.member;

create view marts.flow_drawn as
    select f.*, case when f.period = 'year' then 'Year' else 'Quarter' end || ' from ' || to_char(f.begins, 'FMMonth YYYY')
        as period_name
    from marts.flow f;

grant select on marts.rate_drawn, marts.flow_drawn to hearth_dashboard;
