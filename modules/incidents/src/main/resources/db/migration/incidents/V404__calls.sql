-- 接电情况: who rang back, when and at which number; under which number the recording is kept.

alter table incident_call_note add column verified_by varchar(200) default '' not null;
alter table incident_call_note add column verified_at timestamp with time zone;
alter table incident_call_note add column verified_margin bigint;
alter table incident_call_note add column verified_number varchar(200) default '' not null;
alter table incident_call_note add column recording_number varchar(200) default '' not null;
