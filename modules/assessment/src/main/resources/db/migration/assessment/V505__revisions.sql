-- 更正: editions of a closed quarter after the first; criticisms taken back by a document of their own.

create table assessment_revision (
    quarter    varchar(7)               not null references assessment_closing (quarter),
    number     integer                  not null check (number >= 2),
    revised_at timestamp with time zone not null,
    revised_by varchar(100)             not null,
    reason     text                     not null,
    policies   text                     not null,
    changes    text                     not null,
    sheet      text                     not null,
    hash       varchar(64)              not null,
    primary key (quarter, number)
);

alter table assessment_item add column rescinded_on date;
alter table assessment_item add column rescinded_by varchar(100);
alter table assessment_item add column rescission_number varchar(100);
alter table assessment_item add column rescission_reason text;
alter table assessment_item add constraint assessment_item_rescinded check
    ((rescinded_on is null) = (rescinded_by is null) and (rescinded_on is null) = (rescission_number is null));
