-- Pages say why a model ranks or does not: it failed its test, or somebody halted, retired or did not promote it.
alter table serving.model add column why text not null default 'it has not been published anew';
alter table serving.model alter column why drop default;
