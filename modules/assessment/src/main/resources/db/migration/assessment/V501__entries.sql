-- 计分事项: what the items of a scheme count beside the reports: a report used, an instruction from above, a post left.

create sequence assessment_entry_seq start with 50 increment by 50;

create table assessment_entry (
    id              bigint                   not null primary key,
    version         bigint                   not null,
    quarter         varchar(7)               not null,
    item            varchar(64)              not null,
    -- unit codes, one a line: several when they sent it jointly
    units           text                     not null,
    happened_on     date                     not null,
    number_of       integer                  not null check (number_of > 0),
    level           varchar(20),
    points          numeric(11, 2),
    of_entry        bigint references assessment_entry (id),
    reason          text                     not null,
    evidence        text                     not null,
    state           varchar(20)              not null,
    proposed_by     varchar(100)             not null,
    proposed_at     timestamp with time zone not null,
    decided_by      varchar(100),
    decided_at      timestamp with time zone,
    decision_reason text                     not null,
    constraint assessment_entry_state check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
    constraint assessment_entry_decided check ((state = 'PROPOSED') = (decided_by is null)),
    constraint assessment_entry_four_eyes check (state <> 'CONFIRMED' or decided_by <> proposed_by)
);
create index assessment_entry_quarter on assessment_entry (quarter, happened_on);
