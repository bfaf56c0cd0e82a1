-- What a paper takes back or amends may have been taken back by another since the paper was begun: the second is told.
alter table assessment_item add column version bigint default 0 not null;
