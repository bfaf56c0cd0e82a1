-- the provider counts a step of 50 down from what it is given, so the first step must end at 50
create sequence document_job_seq start with 50 increment by 50;
create sequence document_job_item_seq start with 50 increment by 50;
create sequence document_job_file_seq start with 50 increment by 50;
-- whose turn it is: the job that was served longest ago comes first
create sequence document_job_turn start with 1 increment by 1;

create table document_job (
    id bigint primary key,
    kind varchar(40) not null,
    subject varchar(60) not null,
    title varchar(300) not null,
    formats varchar(40) not null,
    state varchar(20) not null,
    items integer not null check (items > 0),
    done integer not null check (done >= 0),
    failed integer not null check (failed >= 0),
    spent_millis bigint not null,
    turn bigint not null,
    started_by varchar(120) not null,
    started_login varchar(120) not null,
    started_at timestamp with time zone not null,
    ended_by varchar(120),
    ended_at timestamp with time zone,
    cleared_at timestamp with time zone
);
create index document_job_running on document_job (state, turn);

create table document_job_item (
    id bigint primary key,
    job_id bigint not null references document_job (id),
    place integer not null,
    kind varchar(40) not null,
    subject varchar(60) not null,
    title varchar(400) not null,
    state varchar(20) not null,
    worker varchar(120),
    lease_until timestamp with time zone,
    claimed_at timestamp with time zone,
    attempts integer not null,
    reason varchar(2000),
    document_id bigint references document (id),
    constraint document_job_item_place unique (job_id, place),
    constraint document_job_item_once unique (job_id, kind, subject)
);
create index document_job_item_open on document_job_item (job_id, state, place);

create table document_job_file (
    id bigint primary key,
    item_id bigint not null references document_job_item (id),
    format varchar(10) not null,
    name varchar(400) not null,
    content bytea not null,
    sha256 char(64) not null,
    constraint document_job_file_once unique (item_id, format)
);
