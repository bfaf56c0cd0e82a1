create sequence note_seq start with 50 increment by 50;

create table note (
  id bigint primary key,
  text varchar(200) not null,
  version bigint not null
);
