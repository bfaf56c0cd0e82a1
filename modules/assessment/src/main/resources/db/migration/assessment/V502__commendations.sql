-- 通报表扬: proposed by one person, approved by another, circulated under a number.

create sequence assessment_commendation_seq start with 50 increment by 50;
create sequence assessment_commended_seq start with 50 increment by 50;

create table assessment_commendation (
    id              bigint                   not null primary key,
    version         bigint                   not null,
    quarter         varchar(7)               not null,
    happened_on     date                     not null,
    reason          text                     not null,
    evidence        text                     not null,
    -- numbers of incidents, one a line; empty when it rests on none
    incidents       text                     not null,
    -- code of the scheme's item by which it earns points; empty where the scheme gives none
    item            varchar(64)              not null,
    state           varchar(20)              not null,
    proposed_by     varchar(100)             not null,
    proposed_at     timestamp with time zone not null,
    decided_by      varchar(100),
    decided_at      timestamp with time zone,
    decision_reason text                     not null,
    document_number varchar(100),
    circulated_on   date,
    constraint assessment_commendation_state check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
    constraint assessment_commendation_decided check ((state = 'PROPOSED') = (decided_by is null)),
    constraint assessment_commendation_four_eyes check (state <> 'CONFIRMED' or decided_by <> proposed_by),
    constraint assessment_commendation_circulated check ((document_number is null) = (circulated_on is null)),
    constraint assessment_commendation_issued check (circulated_on is null or state = 'CONFIRMED')
);
create index assessment_commendation_quarter on assessment_commendation (quarter, happened_on);

create table assessment_commended (
    id           bigint         not null primary key,
    commendation bigint         not null references assessment_commendation (id),
    place        integer        not null,
    unit_code    varchar(100)   not null,
    unit_name    varchar(300)   not null,
    points       numeric(11, 2) not null check (points >= 0),
    explanation  text           not null,
    constraint assessment_commended_unit unique (commendation, unit_code)
);
