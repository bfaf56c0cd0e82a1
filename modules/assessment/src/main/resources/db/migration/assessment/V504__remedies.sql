-- 整改、书面检查、取消评先: what a criticised unit is ordered to do or bears beside its points.

create sequence assessment_remedy_seq start with 50 increment by 50;
create sequence assessment_remedy_note_seq start with 50 increment by 50;

create table assessment_remedy (
    id          bigint                   not null primary key,
    version     bigint                   not null,
    kind        varchar(20)              not null,
    criticism   bigint                   not null references assessment_criticism (id),
    unit_code   varchar(100)             not null,
    unit_name   varchar(300)             not null,
    demand      text                     not null,
    -- last day (inclusive) for the answer, or last day of the bar
    due_on      date                     not null,
    ordered_by  varchar(100)             not null,
    ordered_at  timestamp with time zone not null,
    state       varchar(20)              not null,
    answer      text                     not null,
    answered_by varchar(100),
    answered_on date,
    decided_by  varchar(100),
    decided_at  timestamp with time zone,
    constraint assessment_remedy_kind check (kind in ('REMEDY', 'SELF_CRITICISM', 'AWARD_BAR')),
    constraint assessment_remedy_state check (state in ('OPEN', 'ANSWERED', 'ACCEPTED', 'LIFTED')),
    constraint assessment_remedy_answered check ((answered_by is null) = (answered_on is null)),
    constraint assessment_remedy_decided check ((state in ('ACCEPTED', 'LIFTED')) = (decided_by is not null))
);
create index assessment_remedy_unit on assessment_remedy (unit_code, ordered_at);
create index assessment_remedy_due on assessment_remedy (state, due_on);
create index assessment_remedy_criticism on assessment_remedy (criticism);

-- reminders, returns, acceptance: one row each
create table assessment_remedy_note (
    id       bigint                   not null primary key,
    remedy   bigint                   not null references assessment_remedy (id),
    what     varchar(20)              not null,
    words    text                     not null,
    noted_by varchar(100)             not null,
    noted_at timestamp with time zone not null
);
create index assessment_remedy_note_remedy on assessment_remedy_note (remedy, noted_at);
