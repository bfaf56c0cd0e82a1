-- The office's own sensitive days and places. An edition is never changed: the program has no statement for it.
create table incident_sensitive (
    id bigint primary key,
    adopted_from date not null,
    adopted_at timestamp with time zone not null,
    adopted_by varchar(200) not null,
    text text not null
);
create index incident_sensitive_from on incident_sensitive (adopted_from, id);
