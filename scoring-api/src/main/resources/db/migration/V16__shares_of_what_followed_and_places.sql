-- What followed as a share of the steps whose window is over: a year that is not over yet looks like a fall where counts are drawn.

create or replace view marts.flow_drawn as
    select f.*, case when f.period = 'year' then 'Year' else 'Quarter' end || ' from ' || to_char(f.begins, 'FMMonth YYYY')
        as period_name, coalesce(to_char(f.people, 'FM999,999,990'), f.mark) as people_shown, s.share,
        case when s.outcome is null then '' else coalesce(to_char(100 * s.share, 'FM990') || '%', s.mark, '') end as share_shown
    from marts.flow f
    left join (
        select *, case when count(mark) over followed = 0
            then round(people::numeric / nullif(sum(people) over followed, 0), 3)::double precision end as share
        from marts.flow
        where outcome not in ('all', 'too-soon')
        window followed as (partition by authority, locality, period, begins, stage)
    ) s using (authority, locality, period, begins, stage, outcome);

alter table marts.capacity alter column capacity drop not null;
comment on table marts.capacity is 'Places on each team''s work list, and households on it. locality: the team''s, or all if it has several. A list is as long as its places, as a rule: where one is withheld, so is the other.';
