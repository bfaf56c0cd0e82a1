-- the provider counts a step of 50 down from what it is given, so the first step must end at 50
create sequence document_revision_seq start with 50 increment by 50;
create sequence document_comment_seq start with 50 increment by 50;
create sequence document_term_seq start with 50 increment by 50;
create sequence document_phrase_seq start with 50 increment by 50;

-- every save of a draft, the first one being the draft as composed
create table document_revision (
    id bigint primary key,
    document_id bigint not null references document (id),
    saves bigint not null check (saves >= 0),
    title varchar(300) not null,
    manuscript text not null,
    saved_by varchar(120) not null,
    saved_at timestamp with time zone not null,
    reason varchar(300) not null,
    restored bigint,
    constraint document_revision_once unique (document_id, saves)
);
-- of drafts from before there were revisions the present text is the first that is kept
insert into document_revision (id, document_id, saves, title, manuscript, saved_by, saved_at, reason)
select -id, id, saves, title, manuscript, saved_by, drafted_at, '' from document;

-- who works on a draft; the row stays when the time is over, so that the next one sees whom he follows
create table document_holder (
    document_id bigint primary key references document (id),
    login varchar(60) not null,
    name varchar(120) not null,
    since timestamp with time zone not null,
    seen timestamp with time zone not null,
    taken_from varchar(120),
    reason varchar(300) not null
);

create table document_comment (
    id bigint primary key,
    document_id bigint not null references document (id),
    answers_to bigint references document_comment (id),
    line integer not null check (line >= 0),
    quote varchar(200) not null,
    fact varchar(300) not null,
    words varchar(2000) not null,
    name varchar(120) not null,
    written_at timestamp with time zone not null,
    resolved_by varchar(120),
    resolved_at timestamp with time zone
);
create index document_comment_of on document_comment (document_id, id);

create table document_term (
    id bigint primary key,
    avoid varchar(60) not null unique,
    use_instead varchar(60) not null,
    reason varchar(300) not null,
    set_by varchar(120) not null,
    set_at timestamp with time zone not null
);

-- owner: login of the person; empty for the office
create table document_phrase (
    id bigint primary key,
    owner varchar(60) not null,
    words varchar(2000) not null,
    uses bigint not null check (uses >= 0),
    used_at timestamp with time zone not null
);
create index document_phrase_of on document_phrase (owner, uses);
