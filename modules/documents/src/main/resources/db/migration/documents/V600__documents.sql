-- the provider counts a step of 50 down from what it is given, so the first step must end at 50
create sequence document_seq start with 50 increment by 50;
create sequence document_file_seq start with 50 increment by 50;

create table document (
    id bigint primary key,
    version bigint not null,
    kind varchar(40) not null,
    subject varchar(60) not null,
    title varchar(300) not null,
    manuscript text not null,
    facts text not null,
    template text not null,
    drafted_by varchar(120) not null,
    drafted_at timestamp with time zone not null,
    saves bigint not null,
    saved_by varchar(120) not null,
    number varchar(80) unique,
    issued_on date,
    issued_by varchar(120),
    issued_at timestamp with time zone
);
create index document_about on document (kind, subject, id);

create table document_file (
    id bigint primary key,
    document_id bigint not null references document (id),
    name varchar(20) not null,
    content bytea not null,
    sha256 char(64) not null,
    constraint document_file_once unique (document_id, name)
);

-- one counter per organ code and year; a number is taken inside the issuing transaction, so none is lost or used twice
create table document_serial (
    organ varchar(40) not null,
    serial_year integer not null,
    last_serial integer not null check (last_serial >= 0),
    primary key (organ, serial_year)
);

-- whoever issues holds this row until the end of the transaction: numbers follow one another without a gap
create table document_gate (
    id integer primary key
);
insert into document_gate (id) values (1);
