-- 查岗: checks of the units' duty posts by telephone. A check is one call, or several where the line was busy; a call is never
-- changed: it is corrected by a later one or struck out, both with a reason.
create sequence check_round_seq start with 50 increment by 50;
create sequence check_round_unit_seq start with 50 increment by 50;
create sequence duty_check_seq start with 50 increment by 50;
create sequence duty_check_call_seq start with 50 increment by 50;
create sequence duty_check_note_seq start with 50 increment by 50;

create table check_round (
    id         bigint                   not null primary key,
    title      varchar(80)              not null,
    -- the day on which a unit had to exist to stand in the pool
    on_day     date                     not null,
    -- units drawn from the pool; null where all of them are rung
    wanted     integer,
    -- what the draw was made with; empty where nothing was drawn
    seed       varchar(64)              not null,
    made_by    varchar(100)             not null,
    made_at    timestamp with time zone not null,
    -- set together when the rest of the list is given up
    ended_reason varchar(400),
    ended_by   varchar(100),
    ended_at   timestamp with time zone,
    constraint check_round_wanted check (wanted is null or wanted > 0),
    constraint check_round_drawn check ((wanted is null and seed = '') or (wanted is not null and seed <> '')),
    constraint check_round_ended check ((ended_at is null and ended_by is null and ended_reason is null)
        or (ended_at is not null and ended_by is not null and ended_reason is not null))
);

create table check_round_unit (
    id         bigint                   not null primary key,
    round_id   bigint                   not null references check_round (id),
    unit_code  varchar(40)              not null,
    -- in the order of dialling, from 1; 0 for a unit of the pool that was not drawn
    place      integer                  not null,
    constraint check_round_unit_once unique (round_id, unit_code),
    constraint check_round_unit_place check (place >= 0)
);

create table duty_check (
    id         bigint                   not null primary key,
    unit_code  varchar(40)              not null,
    round_id   bigint references check_round (id),
    constraint duty_check_once unique (round_id, unit_code)
);

create table duty_check_call (
    id         bigint                   not null primary key,
    check_id   bigint                   not null references duty_check (id),
    called_at  timestamp with time zone not null,
    number_rung varchar(40)             not null,
    -- the unit's number in the list of responsible persons when this was recorded; empty when there was none
    number_listed varchar(40)           not null,
    result     varchar(40)              not null,
    -- what the result meant by the list of results of that day
    outcome    varchar(20)              not null,
    answered_by varchar(40)             not null,
    answered_post varchar(80)           not null,
    -- until somebody answered or the caller gave up; null when not known
    seconds    integer,
    exchange   varchar(400)             not null,
    -- the call that this one puts right; null for a call of its own
    corrects   bigint unique references duty_check_call (id),
    reason     varchar(400)             not null,
    recorded_by varchar(100)            not null,
    recorded_at timestamp with time zone not null,
    constraint duty_check_call_outcome check (outcome in ('PASSED', 'FAILED', 'PENDING')),
    constraint duty_check_call_seconds check (seconds is null or seconds >= 0),
    constraint duty_check_call_reason check ((corrects is null and reason = '') or (corrects is not null and reason <> ''))
);
create index duty_check_call_check on duty_check_call (check_id);
create index duty_check_call_at on duty_check_call (called_at);

create table duty_check_note (
    id         bigint                   not null primary key,
    check_id   bigint                   not null references duty_check (id),
    -- the call that was struck out, or that was answered for
    call_id    bigint                   not null references duty_check_call (id),
    kind       varchar(20)              not null,
    words      varchar(2000)            not null,
    made_by    varchar(100)             not null,
    made_at    timestamp with time zone not null,
    constraint duty_check_note_kind check (kind in ('STRUCK', 'STATED', 'ACCEPTED', 'DECLINED'))
);
create index duty_check_note_check on duty_check_note (check_id);
