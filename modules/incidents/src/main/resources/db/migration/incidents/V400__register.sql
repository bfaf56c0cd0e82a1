-- EclipseLink takes the value as the last of the fifty, so the first one must be fifty.
create sequence incident_seq start with 50 increment by 50;

-- One counter a year, created when the year's first incident is opened.
create table incident_serial (
    serial_year integer primary key check (serial_year between 1000 and 9999),
    last_serial integer not null check (last_serial between 0 and 999999)
);

-- What is known of an incident now. How it came to be known stands in the tables below, row by row, never overwritten.
create table incident (
    id bigint primary key,
    version bigint not null,
    serial_year integer not null,
    serial integer not null check (serial > 0),
    title varchar(200) not null,
    kind_code varchar(60) not null,
    unit_code varchar(60) not null,
    unit_name varchar(200) not null,
    unit_level varchar(20) not null,
    place varchar(400) not null,
    cause text not null,
    occurred_at timestamp with time zone,
    occurred_margin bigint,
    known_at timestamp with time zone,
    known_margin bigint,
    head_told_at timestamp with time zone,
    head_told_margin bigint,
    asked_at timestamp with time zone,
    asked_margin bigint,
    -- places the incident in a period: occurred, or when that is unknown first reported
    dated_at timestamp with time zone not null,
    drill boolean not null,
    closed boolean not null,
    opened_at timestamp with time zone not null,
    opened_by varchar(200) not null,
    constraint incident_number unique (serial_year, serial)
);
create index incident_by_date on incident (dated_at, id);
create index incident_by_unit on incident (unit_code, serial_year, serial);
create index incident_by_state on incident (closed, serial_year, serial);

create table incident_report (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    number integer not null check (number > 0),
    phone boolean not null,
    stage varchar(20) not null,
    channel varchar(20) not null,
    unit_code varchar(60) not null,
    unit_name varchar(200) not null,
    caller varchar(200) not null,
    caller_phone varchar(60) not null,
    sent_at timestamp with time zone,
    received_at timestamp with time zone not null,
    occurred_at timestamp with time zone,
    occurred_margin bigint,
    known_at timestamp with time zone,
    known_margin bigint,
    head_told_at timestamp with time zone,
    head_told_margin bigint,
    situation text not null,
    cause text not null,
    measures text not null,
    next_steps text not null,
    requests text not null,
    signer varchar(200) not null,
    contact varchar(200) not null,
    already_told text not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    constraint incident_report_number unique (incident_id, number)
);

create table incident_figure (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    -- the report that stated it; null when it came without one
    report_number integer,
    kind varchar(30) not null,
    amount numeric(18, 4) not null check (amount >= 0),
    as_of timestamp with time zone not null,
    reported_by varchar(200) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_figure_of on incident_figure (incident_id, recorded_at, id);

create table incident_step (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    -- the report that this step brought; null when it brought none to this office
    report_number integer,
    sender_code varchar(60) not null,
    sender_name varchar(200) not null,
    sender_level varchar(20) not null,
    receiver_code varchar(60) not null,
    receiver_name varchar(200) not null,
    receiver_level varchar(20) not null,
    desk varchar(30) not null,
    channel varchar(20) not null,
    stage varchar(20) not null,
    sent_at timestamp with time zone,
    sent_margin bigint,
    received_at timestamp with time zone,
    received_margin bigint,
    -- what an imported step said; the words of a report stand in incident_report
    reporter varchar(200) not null,
    contact varchar(200) not null,
    situation text not null,
    measures text not null,
    next_steps text not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_step_of on incident_step (incident_id, id);

create table incident_sighting (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    level varchar(20) not null,
    desk varchar(30) not null,
    seen_at timestamp with time zone not null,
    seen_margin bigint not null,
    source varchar(400) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_sighting_of on incident_sighting (incident_id, id);

create table incident_must (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    report_number integer,
    must varchar(30) not null,
    reason varchar(400) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_must_of on incident_must (incident_id, id);

-- When it happened, was known, was told to the head, was asked for: each statement with its source; the newest holds.
create table incident_moment (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    moment varchar(20) not null,
    stated_at timestamp with time zone not null,
    stated_margin bigint not null,
    source varchar(400) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_moment_of on incident_moment (incident_id, id);

create table incident_grade (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    grade varchar(20) not null,
    reason varchar(400) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_grade_of on incident_grade (incident_id, id);

-- Adopted policies. An edition is never changed: the program has no statement for it.
create table incident_policy (
    id bigint primary key,
    policy_id varchar(100) not null,
    title varchar(400) not null,
    adopted_from date not null,
    adopted_at timestamp with time zone not null,
    adopted_by varchar(200) not null,
    file_name varchar(200) not null,
    text text not null,
    constraint incident_policy_id unique (policy_id)
);
create index incident_policy_from on incident_policy (adopted_from, id);
