-- what a number is made of, so that numbers can be counted: series (机关代字, or the name of a 期号 series), year, serial
alter table document add column series varchar(40);
alter table document add column serial_year integer;
alter table document add column serial integer;
update document set series = substring(number, 1, position('〔' in number) - 1),
    serial_year = cast(substring(number, position('〔' in number) + 1, 4) as integer),
    serial = cast(substring(number, position('〕' in number) + 1, char_length(number) - position('〕' in number) - 1) as integer)
 where number like '%〔____〕%号';
create unique index document_serial_once on document (series, serial_year, serial);

-- 作废号: a number that went to no document, or whose document was spoiled before anyone received it; proposed by one person
-- and confirmed by another, and counted like any other number
create sequence document_void_seq start with 50 increment by 50;
create table document_void (
    id bigint primary key,
    series varchar(40) not null,
    serial_year integer not null,
    serial integer,
    number varchar(80),
    document_id bigint references document (id),
    reason varchar(1000) not null,
    proposed_by varchar(60) not null,
    proposed_name varchar(120) not null,
    proposed_at timestamp with time zone not null,
    decided_by varchar(60),
    decided_name varchar(120),
    decided_at timestamp with time zone,
    confirmed boolean
);
create unique index document_void_once on document_void (series, serial_year, serial);

-- editions (模板, 制度, 职责分工, 计分办法 …) a document was made with, as JSON
alter table document add column editions text default '[]' not null;
