-- 回执扫描件: what came back on paper, as it was scanned; written once, with the type its content has and its hash
create sequence document_scan_seq start with 50 increment by 50;
create table document_receipt_scan (
    id bigint primary key,
    receipt_id bigint not null references document_receipt (id),
    place integer not null,
    type varchar(10) not null,
    content bytea not null,
    sha256 char(64) not null,
    stored_at timestamp with time zone not null,
    stored_by varchar(60) not null,
    constraint document_receipt_scan_once unique (receipt_id, place),
    constraint document_receipt_scan_same unique (receipt_id, sha256)
);
