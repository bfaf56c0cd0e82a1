-- One row that whoever adopts an edition of the matrix takes in turn: none may slip in between the checks of another.
create table duty_edition_gate (
    id integer not null primary key
);
insert into duty_edition_gate (id) values (1);
