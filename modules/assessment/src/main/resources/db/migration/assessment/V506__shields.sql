-- 保护报告人: words that name who sent bad news, and must stand in no circulated text.

create sequence assessment_shield_seq start with 50 increment by 50;

create table assessment_shield (
    id          bigint                   not null primary key,
    version     bigint                   not null,
    incident    varchar(20)              not null,
    words       varchar(100)             not null,
    reason      text                     not null,
    shielded_by varchar(100)             not null,
    shielded_at timestamp with time zone not null,
    lifted_by   varchar(100),
    lifted_at   timestamp with time zone,
    lift_reason text                     not null,
    constraint assessment_shield_lifted check ((lifted_by is null) = (lifted_at is null)),
    constraint assessment_shield_four_eyes check (lifted_by is null or lifted_by <> shielded_by)
);
create index assessment_shield_incident on assessment_shield (incident);
