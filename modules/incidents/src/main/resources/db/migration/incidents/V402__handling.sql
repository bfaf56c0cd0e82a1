-- How long a report lay at a desk; of several rows with one number the newest holds.
create table incident_desk (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    number integer not null check (number > 0),
    unit_code varchar(60) not null,
    unit_name varchar(200) not null,
    unit_level varchar(20) not null,
    desk varchar(200) not null,
    stage varchar(20) not null,
    from_at timestamp with time zone,
    from_margin bigint,
    to_at timestamp with time zone,
    to_margin bigint,
    opinion varchar(400) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_desk_of on incident_desk (incident_id, id);

-- Which elements a person found in a report, and why it came late; the newest of a report holds.
create table incident_report_check (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    report_number integer not null,
    elements varchar(400) not null,
    late_reason varchar(400) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_report_check_of on incident_report_check (incident_id, id);

-- What was sent was acknowledged; the newest of a step holds.
create table incident_receipt (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    step_id bigint not null references incident_step (id),
    received_at timestamp with time zone not null,
    received_margin bigint not null,
    received_by varchar(200) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_receipt_of on incident_receipt (incident_id, id);

-- How a call was taken and what became of it; the newest of a phone record holds.
create table incident_call_note (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    report_number integer not null,
    receiver varchar(200) not null,
    caller_post varchar(200) not null,
    read_back boolean,
    verified boolean,
    recording boolean,
    proposal text not null,
    result text not null,
    closed_at timestamp with time zone,
    closed_margin bigint,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null
);
create index incident_call_note_of on incident_call_note (incident_id, id);
