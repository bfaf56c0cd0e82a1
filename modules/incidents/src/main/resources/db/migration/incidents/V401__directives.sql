-- Instructions of leaders, prompts, supervision and questions from above; numbered together within the incident.
create table incident_directive (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    number integer not null check (number > 0),
    kind varchar(20) not null,
    -- post of the leader, name of the office, or who asked from above
    given_by varchar(200) not null,
    sender varchar(200) not null,
    given_at timestamp with time zone not null,
    given_margin bigint not null,
    channel varchar(20),
    text text not null,
    report_number integer,
    original varchar(400) not null,
    basis integer,
    answer_due timestamp with time zone,
    contact varchar(200) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    constraint incident_directive_number unique (incident_id, number)
);

-- Who has to act, and who helps, with the names as they were.
create table incident_directive_unit (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    directive_number integer not null,
    unit_code varchar(60) not null,
    unit_name varchar(200) not null,
    unit_level varchar(20) not null,
    supporting boolean not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    constraint incident_directive_unit_of foreign key (incident_id, directive_number)
        references incident_directive (incident_id, number)
);
create index incident_directive_unit_by on incident_directive_unit (incident_id, directive_number);

-- Passed on, received, answered, put off, closed. A level stands where a unit does; without one it is this office.
create table incident_directive_step (
    id bigint primary key,
    incident_id bigint not null references incident (id),
    directive_number integer not null,
    act varchar(20) not null,
    unit_code varchar(60) not null,
    unit_name varchar(200) not null,
    unit_level varchar(20),
    post varchar(200) not null,
    done_at timestamp with time zone,
    done_margin bigint,
    channel varchar(20),
    text text not null,
    new_due timestamp with time zone,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    constraint incident_directive_step_of foreign key (incident_id, directive_number)
        references incident_directive (incident_id, number)
);
create index incident_directive_step_by on incident_directive_step (incident_id, directive_number);
