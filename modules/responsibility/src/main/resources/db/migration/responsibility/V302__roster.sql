-- 值班表: shifts of this office, who changed places with whom, what was handed over.
create sequence duty_shift_seq start with 50 increment by 50;
create sequence duty_swap_seq start with 50 increment by 50;
create sequence duty_handover_seq start with 50 increment by 50;

create table duty_shift (
    id           bigint                   not null primary key,
    starts_at    timestamp with time zone not null unique,
    -- exclusive
    ends_at      timestamp with time zone not null,
    leader       varchar(80)              not null,
    leader_phone varchar(40)              not null,
    main_officer varchar(80)              not null,
    second_officer varchar(80)            not null,
    phone        varchar(40)              not null,
    remark       varchar(200)             not null,
    constraint duty_shift_times check (ends_at > starts_at)
);

create table duty_swap (
    id           bigint                   not null primary key,
    shift_id     bigint                   not null references duty_shift (id),
    place        varchar(20)              not null,
    before_name  varchar(80)              not null,
    after_name   varchar(80)              not null,
    reason       varchar(400)             not null,
    approved_by  varchar(80)              not null,
    recorded_by  varchar(100)             not null,
    recorded_at  timestamp with time zone not null,
    constraint duty_swap_place check (place in ('LEADER', 'MAIN', 'SECOND'))
);

create table duty_handover (
    id           bigint                   not null primary key,
    shift_id     bigint                   not null references duty_shift (id),
    open_matters varchar(4000)            not null,
    given_by     varchar(80)              not null,
    taken_by     varchar(80)              not null,
    recorded_by  varchar(100)             not null,
    recorded_at  timestamp with time zone not null
);
