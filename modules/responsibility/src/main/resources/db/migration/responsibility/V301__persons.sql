-- 三级责任人: officials by post, one stretch of service a row; and the confirmations of each unit's list.
create sequence responsible_person_seq start with 50 increment by 50;
create sequence responsible_confirmation_seq start with 50 increment by 50;

create table responsible_person (
    id           bigint       not null primary key,
    unit_code    varchar(40)  not null,
    tier         varchar(20)  not null,
    post         varchar(80)  not null,
    -- name of the official; empty where the office lists posts only
    name         varchar(40)  not null,
    office_phone varchar(40)  not null,
    duty_phone   varchar(40)  not null,
    mobile       varchar(40)  not null,
    valid_from   date         not null,
    -- last day, inclusive; null while in office
    valid_to     date,
    constraint responsible_person_tier check (tier in ('HEAD', 'DEPUTY', 'INFORMANT')),
    constraint responsible_person_days check (valid_to is null or valid_to >= valid_from),
    constraint responsible_person_once unique (unit_code, tier, valid_from)
);

create table responsible_confirmation (
    id           bigint                   not null primary key,
    unit_code    varchar(40)              not null,
    confirmed_on date                     not null,
    remark       varchar(400)             not null,
    confirmed_by varchar(100)             not null,
    recorded_at  timestamp with time zone not null
);
create index responsible_confirmation_unit on responsible_confirmation (unit_code, confirmed_on);
