-- 模板版本: a text that replaces the shipped one from a day on; proposed by one person, adopted by another, never changed
create sequence document_template_seq start with 50 increment by 50;

create table document_template (
    id bigint primary key,
    version bigint not null,
    name varchar(120) not null,
    template_text text not null,
    sha256 char(64) not null,
    reason varchar(400) not null,
    proposed_by varchar(120) not null,
    proposed_at timestamp with time zone not null,
    adopted_from date,
    adopted_by varchar(120),
    adopted_at timestamp with time zone,
    declined_by varchar(120),
    declined_at timestamp with time zone,
    declined_reason varchar(400),
    constraint document_template_two_persons check (adopted_by is null or adopted_by <> proposed_by),
    constraint document_template_one_outcome check (adopted_by is null or declined_by is null)
);
create index document_template_in_force on document_template (name, adopted_from, id);
