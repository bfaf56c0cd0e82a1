create sequence ledger_seq start with 1 increment by 1;

create table ledger_entry (
    number bigint primary key,
    at timestamp with time zone not null,
    actor varchar(120) not null,
    verb varchar(60) not null,
    subject varchar(200) not null,
    details text not null,
    -- SHA-256 over number, time, actor, verb, subject and details, as lower-case hex
    hash char(64) not null,
    -- the block that seals the entry; null until sealed
    block bigint
);
create index ledger_entry_block on ledger_entry (block, number);

create table ledger_block (
    number bigint primary key,
    at timestamp with time zone not null,
    entries bigint not null check (entries > 0),
    root char(64) not null,
    previous varchar(64) not null,
    -- number:hash of every entry sealed, so that the row that was lost can be named
    leaves text not null,
    hash char(64) not null
);
