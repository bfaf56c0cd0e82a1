-- the provider counts a step of 50 down from what it is given, so the first step must end at 50
create sequence office_unit_seq start with 50 increment by 50;
create sequence office_user_seq start with 50 increment by 50;

create table office_unit (
    id bigint primary key,
    version bigint not null,
    code varchar(40) not null,
    name varchar(120) not null,
    short_name varchar(60) not null,
    level varchar(20) not null,
    ranking_group varchar(60) not null,
    list_order integer not null,
    valid_from date not null,
    valid_to date,
    successor varchar(40),
    constraint office_unit_life unique (code, valid_from),
    constraint office_unit_dates check (valid_to is null or valid_to >= valid_from)
);
create index office_unit_name on office_unit (name);
create index office_unit_short_name on office_unit (short_name);

create table office_user (
    id bigint primary key,
    version bigint not null,
    login varchar(60) not null unique,
    name varchar(60) not null,
    unit_code varchar(40) not null,
    -- role names, separated by commas
    roles varchar(200) not null,
    -- algorithm:rounds:salt:hash, the last two in Base64
    password varchar(400) not null,
    closed boolean not null
);
