create sequence archive_segment_seq start with 50 increment by 50;
create sequence archive_destruction_seq start with 50 increment by 50;

-- what is searched: one row for each issued document, entered soon after it was issued
create table archive_document (
    document_id bigint primary key references document (id),
    kind varchar(40) not null,
    number varchar(80) not null,
    title varchar(300) not null,
    issued_on date not null,
    issued_at timestamp with time zone,
    -- title and text without marks, in the form in which words are compared
    words text not null,
    -- the part of the index that holds it; null while it waits for one
    segment bigint,
    destroyed_on date
);
-- what was issued lately is looked for by each search
create index document_by_time on document (issued_at);
create index archive_in_order on archive_document (issued_on, document_id);
create index archive_by_time on archive_document (issued_at);
create index archive_by_kind on archive_document (kind, issued_on, document_id);
create index archive_by_segment on archive_document (segment);

-- units that a document names
create table archive_unit (
    unit_code varchar(60) not null,
    document_id bigint not null references archive_document (document_id),
    primary key (unit_code, document_id)
);
create index archive_unit_of on archive_unit (document_id);

-- a part of the index: the documents it holds, in order
create table archive_segment (
    id bigint primary key,
    documents bytea not null
);
-- which pairs of characters occur in which documents of a segment, spread over 256 buckets
create table archive_bucket (
    id bigint primary key,
    segment bigint not null references archive_segment (id),
    bucket integer not null,
    content bytea not null
);
create index archive_bucket_of on archive_bucket (bucket, segment);

-- whoever enters documents or builds a segment holds this row
create table archive_gate (
    id integer primary key
);
insert into archive_gate (id) values (1);

-- 销毁清册: proposed by one person, decided by another
create table archive_destruction (
    id bigint primary key,
    version bigint not null,
    reason varchar(400) not null,
    proposed_by varchar(120) not null,
    proposed_login varchar(120) not null,
    proposed_at timestamp with time zone not null,
    state varchar(20) not null,
    decision varchar(400),
    decided_by varchar(120),
    decided_login varchar(120),
    decided_at timestamp with time zone
);
create table archive_destruction_item (
    destruction_id bigint not null references archive_destruction (id),
    document_id bigint not null references archive_document (document_id),
    place integer not null,
    number varchar(80) not null,
    title varchar(300) not null,
    issued_on date not null,
    -- retention that is over, as the rule read on the day of the proposal
    retention varchar(200) not null,
    -- name and SHA-256 of each file
    hashes text not null,
    primary key (destruction_id, document_id)
);
create index archive_destruction_of on archive_destruction_item (document_id);
