-- What is taken in turn: a row is locked by whoever looks at several rows of a matter and acts on what he saw.
create table office_turn (
    matter varchar(40) not null primary key,
    taken bigint not null
);
