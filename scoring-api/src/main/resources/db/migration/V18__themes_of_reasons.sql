-- Contributions that read the same kinds of fact are one reason on a list.
alter table serving.reason add column theme text;
update serving.reason set theme = feature;
alter table serving.reason alter column theme set not null;
comment on column serving.reason.theme is 'Contributions of one theme are one reason to a reader.';
