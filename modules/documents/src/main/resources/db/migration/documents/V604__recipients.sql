-- 分发与签收: to whom an issued document went; state is that of the last receipt, so that what is open is found without reading
-- every receipt. Receipts are events, never changed: at is when it happened, recorded_at when it was entered
create sequence document_recipient_seq start with 50 increment by 50;
create table document_recipient (
    id bigint primary key,
    document_id bigint not null references document (id),
    unit_code varchar(40) not null,
    unit_name varchar(200) not null,
    place integer not null,
    state varchar(20) not null,
    chosen_by varchar(120) not null,
    sent_at timestamp with time zone,
    due_at timestamp with time zone,
    signed_at timestamp with time zone,
    reminded_for timestamp with time zone,
    constraint document_recipient_once unique (document_id, unit_code)
);
create index document_recipient_unit on document_recipient (unit_code, document_id);
create index document_recipient_due on document_recipient (state, due_at);

create sequence document_receipt_seq start with 50 increment by 50;
create table document_receipt (
    id bigint primary key,
    recipient_id bigint not null references document_recipient (id),
    place integer not null,
    state varchar(20) not null,
    at timestamp with time zone not null,
    by_name varchar(120) not null,
    means varchar(20) not null,
    words varchar(1000) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(60) not null,
    constraint document_receipt_once unique (recipient_id, place)
);

-- 提醒: each falls due once; the sweep finds what is due by the columns above, so a restart loses none and doubles none
create sequence document_reminder_seq start with 50 increment by 50;
create table document_reminder (
    id bigint primary key,
    document_id bigint not null references document (id),
    target varchar(80) not null,
    due_at timestamp with time zone not null,
    at timestamp with time zone not null,
    words varchar(1000) not null,
    constraint document_reminder_once unique (target, due_at)
);
create index document_reminder_of on document_reminder (document_id);
