-- the provider counts a step of 50 down from what it is given, so the first step must end at 50
create sequence responsibility_edition_seq start with 50 increment by 50;
create sequence responsibility_row_seq start with 50 increment by 50;

create table responsibility_edition (
    id bigint primary key,
    title varchar(200) not null,
    source varchar(400) not null,
    in_force_from date not null unique
);

create table responsibility_row (
    id bigint primary key,
    edition_id bigint not null references responsibility_edition (id),
    list_order integer not null,
    unit_code varchar(40) not null,
    duty varchar(400) not null,
    -- kind codes separated by commas; empty for the catch-all 本系统
    kinds varchar(2000) not null,
    constraint responsibility_row_unit unique (edition_id, unit_code)
);
