-- what was done with a draft on its way to issue: one row per act of a person, never changed; where a draft is follows from
-- them. content_sha256 is the text the act was about: an approval holds for that text and no other.
create sequence document_act_seq start with 50 increment by 50;

create table document_act (
    id bigint primary key,
    document_id bigint not null references document (id),
    place integer not null,
    round integer not null check (round > 0),
    kind varchar(20) not null,
    step varchar(20),
    stage integer not null,
    seat integer not null,
    by_login varchar(60) not null,
    by_name varchar(120) not null,
    at timestamp with time zone not null,
    words varchar(2000) not null,
    content_sha256 char(64) not null,
    flow varchar(1000) not null,
    constraint document_act_once unique (document_id, place)
);
