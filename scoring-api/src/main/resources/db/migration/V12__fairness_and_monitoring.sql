-- What the model's lists do to groups, and whether it still sees what it learnt from: as the models wrote it.
create table serving.model_record (
    model   text not null,
    kind    text not null check (kind in ('fairness', 'monitoring')),
    content json not null,
    primary key (model, kind)
);
grant select on serving.model_record to hearth_api;
grant select, insert, delete on serving.model_record to hearth_publisher;
