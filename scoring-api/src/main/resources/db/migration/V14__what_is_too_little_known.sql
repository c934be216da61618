-- What a score leaves open: the outcome that is not ruled out, and whether the reasons would be others had other households taught.
alter table serving.household add column answer text not null default 'too-little-known'
    check (answer in ('likely', 'unlikely', 'too-little-known'));
alter table serving.household alter column answer drop default;
alter table serving.household add column stability double precision check (stability between 0 and 1);
