-- 处理变更: what a later paper changes in a circulated criticism, unit by unit. Planned first; applied when that paper is issued,
-- and only then the row of the unit changes. The values before are kept here, so nothing that was circulated is lost.
create sequence assessment_amendment_seq start with 50 increment by 50;
create table assessment_amendment (
    id                 bigint                   not null primary key,
    version            bigint                   not null,
    criticism          bigint                   not null references assessment_criticism (id),
    unit_code          varchar(100)             not null,
    unit_name          varchar(300)             not null,
    taken_back         boolean                  not null,
    base               numeric(11, 2)           not null,
    factor             integer                  not null,
    deduction          numeric(11, 2)           not null,
    warning            boolean                  not null,
    explanation        text                     not null,
    base_before        numeric(11, 2)           not null,
    factor_before      integer                  not null,
    deduction_before   numeric(11, 2)           not null,
    warning_before     boolean                  not null,
    explanation_before text                     not null,
    reason             text                     not null,
    planned_by         varchar(100)             not null,
    planned_at         timestamp with time zone not null,
    dropped_by         varchar(100),
    dropped_at         timestamp with time zone,
    document_number    varchar(100),
    applied_on         date,
    applied_by         varchar(100),
    constraint assessment_amendment_dropped check ((dropped_by is null) = (dropped_at is null)),
    constraint assessment_amendment_applied check
        ((document_number is null) = (applied_on is null) and (document_number is null) = (applied_by is null)),
    constraint assessment_amendment_once check (dropped_at is null or applied_on is null)
);
create index assessment_amendment_criticism on assessment_amendment (criticism);

-- a commendation that a later paper withdrew: its points no longer count; what was circulated stays
alter table assessment_commendation add column rescinded_on date;
alter table assessment_commendation add column rescinded_by varchar(100);
alter table assessment_commendation add column rescission_number varchar(100);
alter table assessment_commendation add column rescission_reason text;
alter table assessment_commendation add constraint assessment_commendation_rescinded check
    ((rescinded_on is null) = (rescinded_by is null) and (rescinded_on is null) = (rescission_number is null));
