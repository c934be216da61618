-- Made-up rows, as publish would load them: 25 households of the north team, 3 of the east, every kind of row filled.
-- Nothing is random: the same rows every time.

insert into serving.authority values ('E08990001', 'Northbrook');
insert into serving.team values
    ('north', 1, 'North early help team', '{north}', 25, 25, '2026-10-01', 'model', 'households', '2026-07-01'),
    ('east', 2, 'East early help team', '{east}', 25, 3, '2026-10-01', 'model', 'households', '2026-07-01');
insert into serving.area values
    ('E01990001', 'Northbrook 001A', 'E05990001', 'Abbey Fold', 'north', 'North Northbrook', 'north', 2, 0.31),
    ('E01990101', 'Northbrook 002A', 'E05990002', 'Mill Bank', 'east', 'East Northbrook', 'east', 4, 0.20);
insert into serving.need values
    ('education', 1, 'Getting a good education'), ('domestic-abuse', 2, 'Safe from domestic abuse'),
    ('housing', 3, 'Secure housing');

insert into serving.household
    select 'K' || lpad(n::text, 3, '0') || '-2F9D', team, team, '2026-10-01', p, p - 0.07, p + 0.09, ln(p / (1 - p)), -3.2, 2 + n % 5,
        case when n % 3 = 0 then 'too-little-known' else 'likely' end, case when n % 2 = 0 then 0.4 else 0.9 end
    from generate_series(1, 28) n, lateral (select 0.62 - n * 0.016 as p, case when n <= 25 then 'north' else 'east' end as team) x;
insert into serving.work_list
    select team, row_number() over (partition by team order by probability desc), reference, as_of, 'model' from serving.household;
insert into serving.list_change
    select team, reference, case place % 3 when 0 then 'new' when 1 then 'moved' else 'same' end,
        case place % 3 when 0 then null when 1 then place + 2 else place end, place, 'contributions',
        case place % 3 when 2 then '' else 'Now: missed 34% of school sessions in the latest term; before: missed 3% of school sessions in the latest term.' end
    from serving.work_list;
insert into serving.list_change values
    ('north', 'L001-4C7P', 'step-down', 4, null, 'contributions', 'No longer: 2 days with a domestic abuse incident in the last year.'),
    ('north', 'L002-4C7P', 'dropped', 11, null, 'eligibility', 'It can no longer be listed: a statutory case was open.'),
    ('north', 'L003-4C7P', 'dropped', 25, null, 'others', 'Others rose above it.');
insert into serving.member
    select reference, team, member, member > 2, (array['30 to 39', '40 to 49', '11 to 15', '5 to 10', 'under 5'])[member],
        case when member = 5 then null when member % 2 = 1 then 'F' else 'M' end
    from serving.work_list, generate_series(1, 5) member where member <= 3 + place % 3;
insert into serving.reason
    select reference, team, r.place, r.feature, r.value, r.contribution,
        case when r.contribution > 0 then 'raises' else 'lowers' end, r.words, case when r.value > 0 then '2026-09-14'::date end,
        r.feature
    from serving.work_list, (values
        (1, 'domestic_abuse_365d', 2.0, 0.91, '2 days with a domestic abuse incident in the last year'),
        (2, 'absence_latest', 0.34, 0.66, 'missed 34% of school sessions in the latest term'),
        (3, 'days_since_case_closed', 210.0, 0.38, 'a statutory case closed 7 months ago'),
        (4, 'suspensions_365d', 1.0, 0.24, '1 suspension from school in the last year'),
        (5, 'moves_730d', 0.0, -0.22, 'no move of home in the last 2 years'),
        (6, 'health_level', null, 0.19, 'level of health visiting: not known'),
        (7, 'homelessness_730d', 0.0, -0.16, 'no homelessness application in the last 2 years'),
        (8, 'early_help_1095d', 1.0, 0.12, 'had early help in the last 3 years'),
        (9, 'missing_365d', 0.0, -0.06, 'nobody reported missing in the last year')) as r (place, feature, value, contribution, words);
insert into serving.agency_contact
    select reference, team, agency, ('2022-03-03'::date + n::int * 40), ('2026-08-09'::date - n::int * 35), 3 + n, 1 + n % 2
    from serving.work_list, unnest(array['police', 'schools', 'childrens-services', 'early-help']) with ordinality as a (agency, n)
    where n <= 2 + place % 3;
insert into serving.timeline
    select reference, team, event, ('2026-09-12'::date - event * 71), agency, kind, words, 1 + event % 3
    from serving.work_list, generate_series(1, 22) event,
        lateral (select * from (values
            (0, 'police', 'police.domestic-abuse-victim', 'Victim in a domestic abuse incident (medium risk)'),
            (1, 'schools', 'school.absence', 'Missed 34% of sessions in a term'),
            (2, 'schools', 'school.suspension', 'Suspended from school (disruptive behaviour)'),
            (3, 'childrens-services', 'cin.closed', 'Statutory case closed (no longer in need)')) as e (n, agency, kind, words)
            where e.n = event % 4) e;

insert into serving.source_event
    select reference, team, event, member, agency, kind, null, null, happened_on, happened_on + 12, 'early help planning', words
    from serving.timeline;
insert into serving.reason_event
    select reference, team, 1, event from serving.timeline where kind = 'police.domestic-abuse-victim';

insert into serving.count
    select locality, need, month::date,
        (case when locality = 'all' then 2 else 1 end * case when need = 'all' then 3 else 1 end)
            * (7 + (extract(month from month)::int * 5) % 4 + (extract(year from month)::int - 2021))
    from unnest(array['all', 'north', 'east']) locality, unnest(array['all', 'education', 'domestic-abuse', 'housing']) need,
        generate_series('2021-10-01'::timestamp, '2026-09-01', '1 month') month;
insert into serving.forecast
    select '2026-09-01', c.locality, c.need, (c.month + interval '1 year')::date, 'tramo', c.starts + 1,
        c.starts - 3 - ahead * 0.2, c.starts + 5 + ahead * 0.2, c.starts - 6 - ahead * 0.4, c.starts + 8 + ahead * 0.4
    from serving.count c, lateral (select extract(month from age(c.month, '2025-09-01'))::int as ahead) a
    where c.month >= '2025-10-01';
insert into serving.backtest
    select locality, need, method, 24, mae, mase, 0.78, 0.94, method = 'tramo'
    from (select distinct locality, need from serving.count) s,
        (values ('seasonal-naive', 4.1, 1.06), ('tramo', 3.4, 0.88)) as m (method, mae, mase);

insert into serving.model values
    ('early-help', '1a2b3c4d', 'an early help assessment starts', 6, '2026-10-01', 'model', '{"trees": "200"}', '{"rows": 120000}', 'it passed every line of its test');
insert into serving.evaluation values ('early-help', '{
    "chosen": "xgboost", "testRows": 41822, "testPositives": 1254,
    "split": {"train": ["2022-10-01", "2023-01-01", "2024-07-01"], "test": ["2025-10-01", "2026-01-01", "2026-04-01"]},
    "verdict": {"decision": "deploy", "lines": [
        {"what": "Test rows with the label", "measured": 1254, "comparison": "at-least", "required": 200, "passed": true},
        {"what": "Area under the ROC curve", "measured": 0.781, "comparison": "at-least", "required": 0.7, "passed": true},
        {"what": "Gain over the rules, precision at capacity", "measured": 0.072, "comparison": "at-least", "required": 0.02, "passed": true},
        {"what": "Gain over the rules, lower bound of its 95% interval", "measured": 0.041, "comparison": "above", "required": 0, "passed": true},
        {"what": "Expected calibration error", "measured": 0.0061, "comparison": "at-most", "required": 0.02, "passed": true}]},
    "models": [
        {"name": "prior", "measures": {"precisionAtCapacity": {"value": 0.03, "low": 0.02, "high": 0.04}, "brier": {"value": 0.0291}}, "reliability": []},
        {"name": "rules", "measures": {"precisionAtCapacity": {"value": 0.163, "low": 0.141, "high": 0.186}, "recallAtCapacity": {"value": 0.041}, "averagePrecision": {"value": 0.082}, "brier": {"value": 0.0288}}, "reliability": []},
        {"name": "logistic", "measures": {"precisionAtCapacity": {"value": 0.221, "low": 0.19, "high": 0.25}, "recallAtCapacity": {"value": 0.055}, "averagePrecision": {"value": 0.121}, "brier": {"value": 0.0279}}, "reliability": []},
        {"name": "xgboost", "measures": {"precisionAtCapacity": {"value": 0.235, "low": 0.204, "high": 0.268}, "recallAtCapacity": {"value": 0.059}, "averagePrecision": {"value": 0.134}, "brier": {"value": 0.0274}},
         "reliability": [{"rows": 8364, "predicted": 0.006, "observed": 0.005}, {"rows": 8364, "predicted": 0.012, "observed": 0.011},
            {"rows": 8364, "predicted": 0.019, "observed": 0.021}, {"rows": 8365, "predicted": 0.031, "observed": 0.033},
            {"rows": 8365, "predicted": 0.084, "observed": 0.080}]}]}');
insert into serving.source values
    ('childrens-services', '{2026-10-01}', '2021-10-04', '2026-09-30', '{"facts": 30112, "records": 9120}', '{"row-refused": 12}', 29870),
    ('early-help', '{2026-10-01}', '2021-10-01', '2026-09-29', '{"facts": 12044, "records": 7012}', '{}', 11902),
    ('health-visiting', '{2026-10-01}', '2021-10-01', '2026-09-30', '{"facts": 80231, "records": 11230}', '{"value-refused": 44}', 79980),
    ('housing', '{}', null, null, '{}', '{}', 0),
    ('police', '{2026-10-01}', '2021-10-02', '2026-09-30', '{"facts": 9410, "records": 6120}', '{"row-refused": 31, "value-refused": 7}', 9333),
    ('schools', '{2026-10-01}', '2021-12-17', '2026-07-22', '{"facts": 240118, "records": 21455}', '{}', 239004);
insert into serving.publication (digest, as_of, households, inputs)
    values (encode(sha256('made up'), 'hex'), '2026-10-01', 28, '{}');
insert into serving.model_record values ('early-help', 'fairness', '{"places": 400, "rows": 41822, "reports": [{"attribute": "Ethnic group of the children", "reference": "white", "groups": [
                {"name": "white", "rows": 30100, "shareOfRows": 0.72, "shareOfList": 0.75,
                 "measures": {"recall": {"value": 0.06, "low": 0.05, "high": 0.07}, "precision": {"value": 0.23, "low": 0.2, "high": 0.26}},
                 "calibration": {"ratio": {"value": 1.02, "low": 0.95, "high": 1.08}}},
                {"name": "other", "rows": 7, "withheld": true, "shareOfRows": 0.0002, "measures": {}}],
              "disparities": [{"group": "black", "measure": "recall", "ratio": {"value": 0.6, "low": 0.45, "high": 0.78}, "finding": "OUTSIDE"},
                {"group": "asian", "measure": "recall", "ratio": {"value": 0.9, "low": 0.7, "high": 1.1}, "finding": "UNCLEAR"}]}],
             "contactBias": {"steps": [{"bias": 0.0, "shareOfNeed": 0.31, "shareOfList": 0.12, "recall": 0.06},
                {"bias": 0.5, "shareOfNeed": 0.47, "shareOfList": 0.12, "recall": 0.05}]},
             "trueNeed": {"contactOfKnown": 0.2, "contactOfNeverKnown": 0.1, "bias": 0.5, "shareOfNeed": 0.48,
                "shareOfNeedAssumed": 0.47, "listedOfKnown": 0.05, "listedOfNeverKnown": 0.01},
             "price": {"Area": [{"strength": 0.0, "recallGap": 0.12, "moved": 0, "lost": 0}, {"strength": 1.0, "recallGap": 0.01, "moved": 31, "lost": 4}]}}'),
    ('early-help', 'monitoring', '{"window": "2026-10-01", "rows": 10110, "rowsBefore": 9980.5, "alarms": ["absence_latest"],
             "differences": [{"name": "absence_latest", "chance": 1e-9, "stability": 0.31, "missing": 0.4, "missingBefore": 0.1}],
             "estimate": {"auc": 0.78, "positives": 301.5},
             "realised": [{"date": "2026-04-01", "estimated": {"auc": 0.77, "positives": 300.2}, "realised": {"auc": 0.76, "positives": 290},
                "groups": [{"name": "north", "rows": 2500, "estimated": {"auc": 0.77, "positives": 80.1}, "realised": {"auc": null, "positives": 0}}]}],
             "groups": [{"name": "north", "rows": 2500, "mean": 0.031, "meanBefore": 0.03}]}');
