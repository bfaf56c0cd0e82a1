-- 考核: schemes, findings, criticisms, closed quarters.

create sequence assessment_scheme_seq start with 50 increment by 50;
create sequence assessment_finding_seq start with 50 increment by 50;
create sequence assessment_criticism_seq start with 50 increment by 50;
create sequence assessment_item_seq start with 50 increment by 50;

create table assessment_scheme (
    id           bigint                   not null primary key,
    version      bigint                   not null,
    scheme_id    varchar(64)              not null,
    title        varchar(500)             not null,
    adopted_from date                     not null,
    adopted_at   timestamp with time zone not null,
    adopted_by   varchar(100)             not null,
    file_name    varchar(200)             not null,
    file_text    text                     not null
);
create index assessment_scheme_from on assessment_scheme (adopted_from);

create table assessment_criticism (
    id              bigint                   not null primary key,
    version         bigint                   not null,
    quarter         varchar(7)               not null,
    reason          text                     not null,
    scheme          bigint                   not null references assessment_scheme (id),
    drawn_by        varchar(100)             not null,
    drawn_at        timestamp with time zone not null,
    document_number varchar(100),
    circulated_on   date,
    discarded_by    varchar(100),
    discarded_at    timestamp with time zone,
    discard_reason  text,
    constraint assessment_criticism_circulated check ((document_number is null) = (circulated_on is null)),
    constraint assessment_criticism_discarded check (discarded_at is null or circulated_on is null)
);
create index assessment_criticism_quarter on assessment_criticism (quarter);

create table assessment_item (
    id          bigint        not null primary key,
    criticism   bigint        not null references assessment_criticism (id),
    place       integer       not null,
    unit_code   varchar(100)  not null,
    unit_name   varchar(300)  not null,
    base        numeric(11, 2) not null,
    factor      integer       not null,
    deduction   numeric(11, 2) not null,
    warning     boolean       not null,
    explanation text          not null,
    constraint assessment_item_unit unique (criticism, unit_code),
    constraint assessment_item_warning check (not warning or deduction = 0)
);
create index assessment_item_unit_code on assessment_item (unit_code);

create table assessment_finding (
    id              bigint                   not null primary key,
    version         bigint                   not null,
    incident        varchar(20)              not null,
    incident_title  text                     not null,
    quarter         varchar(7)               not null,
    unit_code       varchar(100)             not null,
    unit_name       varchar(300)             not null,
    verdict_key     varchar(500)             not null,
    -- Incident and verdict of a finding that stands; empty once withdrawn, so that it can be proposed again.
    standing_key    varchar(600),
    kind            varchar(30)              not null,
    policy_id       varchar(100)             not null,
    policy_title    text                     not null,
    citation        text                     not null,
    explanation     text                     not null,
    state           varchar(20)              not null,
    proposed_by     varchar(100)             not null,
    proposed_at     timestamp with time zone not null,
    answer          text                     not null,
    decided_by      varchar(100),
    decided_at      timestamp with time zone,
    decision_reason text                     not null,
    criticism       bigint references assessment_criticism (id),
    constraint assessment_finding_standing unique (standing_key),
    constraint assessment_finding_state check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
    constraint assessment_finding_decided check ((state = 'PROPOSED') = (decided_by is null)),
    constraint assessment_finding_four_eyes check (state <> 'CONFIRMED' or decided_by <> proposed_by),
    constraint assessment_finding_criticised check (criticism is null or state = 'CONFIRMED')
);
create index assessment_finding_quarter on assessment_finding (quarter, proposed_at);
create index assessment_finding_incident on assessment_finding (incident);
create index assessment_finding_criticism on assessment_finding (criticism);

create table assessment_closing (
    quarter   varchar(7)               not null primary key,
    closed_at timestamp with time zone not null,
    closed_by varchar(100)             not null,
    scheme    bigint                   not null references assessment_scheme (id),
    policies  text                     not null,
    sheet     text                     not null,
    hash      varchar(64)              not null
);

-- One row that proposing, drawing, circulating and closing take in turn: none may slip in between the checks of another.
create table assessment_gate (
    id integer not null primary key
);
insert into assessment_gate (id) values (1);
