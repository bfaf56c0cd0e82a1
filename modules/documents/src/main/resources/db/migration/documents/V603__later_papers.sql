-- 撤销, 更正, 重新印发: which issued paper another one withdraws, corrects or replaces; written when the later one is issued
create sequence document_relation_seq start with 50 increment by 50;
create table document_relation (
    id bigint primary key,
    document_id bigint not null references document (id),
    earlier_id bigint not null references document (id),
    relation varchar(20) not null,
    constraint document_relation_once unique (document_id, earlier_id),
    check (document_id <> earlier_id)
);
create index document_relation_earlier on document_relation (earlier_id);
