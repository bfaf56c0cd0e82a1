-- 申辩: when, by whom and how the unit was told, when it first read it, when it answered; what a finding rests on.

alter table assessment_finding add column evidence text default '' not null;
alter table assessment_finding add column told_at timestamp with time zone;
alter table assessment_finding add column told_by varchar(100);
alter table assessment_finding add column told_how text default '' not null;
-- last day (inclusive) on which the unit may answer; empty where the scheme sets no term
alter table assessment_finding add column answer_until date;
alter table assessment_finding add column seen_at timestamp with time zone;
alter table assessment_finding add column seen_by varchar(100);
alter table assessment_finding add column answered_at timestamp with time zone;
alter table assessment_finding add column answered_by varchar(100);
-- A finding of before stood on the unit's page from the moment it was proposed.
update assessment_finding set told_at = proposed_at, told_by = proposed_by, told_how = '列入该单位页面';
alter table assessment_finding add constraint assessment_finding_told check ((told_at is null) = (told_by is null));
alter table assessment_finding add constraint assessment_finding_heard check (state <> 'CONFIRMED' or told_at is not null);
create index assessment_finding_unit on assessment_finding (unit_code, proposed_at);
