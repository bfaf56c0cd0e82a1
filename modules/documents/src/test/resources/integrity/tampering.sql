-- report-received-before-sent: incident/2026-0001
update incident_report set sent_at = timestamp with time zone '2026-07-01 10:30:01+08:00' where id = 1;
-- step-received-before-sent: incident/2026-0001
update incident_step set sent_at = timestamp with time zone '2026-07-01 10:41:01+08:00' where id = 1;
-- report-before-event: incident/2026-0001
update incident set occurred_at = timestamp with time zone '2026-07-01 10:30:01+08:00' where id = 1;
-- step-before-event: incident/2026-0001
update incident_step set received_at = timestamp with time zone '2026-07-01 09:59:59+08:00' where id = 1;
-- report-recorded-before-received: incident/2026-0001
update incident_report set received_at = timestamp with time zone '2026-07-01 10:31:01+08:00' where id = 1;
-- known-before-event: incident/2026-0001
update incident set known_at = timestamp with time zone '2026-07-01 09:59:59+08:00' where id = 1;
-- head-told-before-event: incident/2026-0001
update incident set head_told_at = timestamp with time zone '2026-07-01 09:59:59+08:00' where id = 1;
-- asked-before-event: incident/2026-0001
update incident set asked_at = timestamp with time zone '2026-07-01 09:59:59+08:00' where id = 1;
-- seen-before-event: incident/2026-0001
update incident_sighting set seen_at = timestamp with time zone '2026-07-01 09:59:59+08:00' where id = 1;
-- first-report-not-first: incident/2026-0001
update incident_report set received_at = timestamp with time zone '2026-07-01 10:29:59+08:00' where id = 2;
-- report-after-final: incident/2026-0001
update incident_report set recorded_at = timestamp with time zone '2026-07-01 12:31:01+08:00' where id = 2;
-- closed-without-final: incident/2026-0002
update incident set closed = true where id = 2;
-- open-with-final: incident/2026-0001
update incident set closed = false where id = 1;
-- incident-without-report: incident/2026-0002
delete from incident_report where incident_id = 2;
-- figure-of-no-report: incident/2026-0001
update incident_figure set report_number = 9 where id = 2;
-- step-of-no-report: incident/2026-0001
update incident_step set report_number = 9 where id = 2;
-- report-numbers-with-gap: incident/2026-0001
delete from incident_report where id = 2;
-- report-numbers-out-of-order: incident/2026-0001
update incident_report set recorded_at = timestamp with time zone '2026-07-01 10:30:59+08:00', received_at = timestamp with time zone '2026-07-01 10:30:30+08:00' where id = 2;
-- incident-numbers-with-gap: register/2026
update incident_serial set last_serial = 3;
-- incident-numbers-out-of-order: incident/2026-0002
update incident set opened_at = timestamp with time zone '2026-07-01 10:30:59+08:00' where id = 2;
-- deaths-fewer-than-before: incident/2026-0001
update incident_figure set amount = 1 where id = 2;
-- casualties-exceed-affected: incident/2026-0001
update incident_figure set amount = 2 where id = 3;
-- persons-not-whole: incident/2026-0001
update incident_figure set amount = 3.5 where id = 2;
-- unit-not-existing-that-day: incident/2026-0002
update incident set unit_code = 'anjian' where id = 2;
-- dated-apart-from-event: incident/2026-0002
update incident set dated_at = timestamp with time zone '2026-10-02 10:00:00+08:00' where id = 2;
-- twice-the-same: incident/2026-0002
update incident set kind_code = 'forest-fire', place = '青石镇', occurred_at = timestamp with time zone '2026-07-01 10:00:00+08:00', dated_at = timestamp with time zone '2026-07-01 10:00:00+08:00' where id = 2;
-- finding-without-incident: finding/1
update assessment_finding set incident = '2026-0009';
-- finding-on-drill: finding/1
update incident set drill = true where id = 1;
-- decided-before-proposed: finding/1
update assessment_finding set decided_at = timestamp with time zone '2026-07-10 09:59:59+08:00';
-- criticised-without-finding: criticism/1
update assessment_finding set unit_code = 'yingji';
-- points-not-base-times-factor: criticism/1
update assessment_item set deduction = 1.5;
-- criticism-number-used-twice: criticism/2
insert into assessment_criticism (id, version, quarter, reason, scheme, drawn_by, drawn_at, document_number, circulated_on) values (2, 0, '2026-Q3', '', 1, 'wang', timestamp with time zone '2026-08-01 10:00:00+08:00', '市办通报〔2026〕1号', '2026-08-02');
-- circulated-before-drawn: criticism/1
update assessment_criticism set circulated_on = '2026-07-31';
-- closed-before-its-end: quarter/2026-Q3
insert into assessment_closing (quarter, closed_at, closed_by, scheme, policies, sheet, hash) values ('2026-Q3', timestamp with time zone '2026-09-29 10:00:00+08:00', 'li', 1, '', '{}', 'x');
-- criticised-after-closing: criticism/1
insert into assessment_closing (quarter, closed_at, closed_by, scheme, policies, sheet, hash) values ('2026-Q3', timestamp with time zone '2026-08-01 10:00:00+08:00', 'li', 1, '', '{}', 'x');
-- closed-sheet-changed: quarter/2026-Q2
insert into assessment_closing (quarter, closed_at, closed_by, scheme, policies, sheet, hash) values ('2026-Q2', timestamp with time zone '2026-09-01 10:00:00+08:00', 'li', 1, '', '{}', 'x');
-- issued-without-files: document/1
delete from document_file where document_id = 1;
-- files-without-issue: document/3
update document_file set document_id = 3 where id = 1;
-- issued-without-day: document/1
update document set issued_by = null where id = 1;
-- numbers-used-and-counted: numbers/市办通报/2026
update document_serial set last_serial = 4;
-- number-void-and-used: numbers/市办通报/2026
update document_void set serial = 2;
-- void-by-one-person: numbers/市办通报/2026
update document_void set decided_by = 'wang';
-- void-without-decision: numbers/市办通报/2026
update document_void set decided_at = null;
-- issued-without-serial: document/2
update document set series = null where id = 2;
-- acts-with-gap: document/1
delete from document_act where id = 1;
-- opinion-without-submission: document/1
update document_act set round = 2 where id = 2;
-- issued-unsigned: document/1
update document_act set kind = 'RETURN' where id = 2;
-- signed-after-issue: document/1
update document_act set at = timestamp with time zone '2026-08-02 10:00:01+08:00' where id = 2;
-- later-paper-not-issued: document/1
update document_relation set document_id = 3;
-- ended-twice: document/1
update document_relation set relation = 'WITHDRAWS';
insert into document_relation (id, document_id, earlier_id, relation) values (2, 3, 1, 'REPLACES');
-- sent-before-issue: document/1
update document_recipient set sent_at = timestamp with time zone '2026-08-02 09:59:59+08:00';
-- receipt-before-sent: document/1
update document_receipt set at = timestamp with time zone '2026-08-02 09:59:59+08:00';
-- signed-without-receipt: document/1
update document_receipt set state = 'OPENED';
-- reminded-before-due: document/1
update document_reminder set at = timestamp with time zone '2026-08-03 09:59:59+08:00';
-- numbers-out-of-order: document/2
update document set issued_on = '2026-08-01' where id = 2;
-- issued-empty: document/1
update document set manuscript = ' ' where id = 1;
-- template-adopted-unsaid: template/1
update document_template set adopted_at = null where id = 1;
-- template-in-force-unadopted: template/1
update document_template set adopted_by = null where id = 1;
-- template-adopted-backdated: template/1
update document_template set adopted_from = '2026-06-01' where id = 1;
-- template-text-changed: template/1
update document_template set template_text = 'y' where id = 1;
-- job-miscounted: job/1
update document_job set done = 2 where id = 1;
-- job-over-with-open-papers: job/1
update document_job_item set state = 'WAITING' where id = 1;
-- job-paper-without-files: job/1
delete from document_job_file where item_id = 1;
-- destroyed-without-record: document/4
update archive_destruction set state = 'REFUSED';
-- destroyed-and-still-there: document/4
update document_file set document_id = 4 where id = 1;
-- destroyed-by-one-person: destruction/1
update archive_destruction set decided_login = 'wang';
-- stored-file-changed: document/1
update document_file set content = cast('x' as bytea) where id = 1;
-- unit-lives-overlap: unit/linhe
insert into office_unit (id, version, code, name, short_name, level, ranking_group, list_order, valid_from, valid_to, successor) values (5, 0, 'linhe', '临河市委办公室', '临河市', 'COUNTY', '县', 2, '2020-01-01', null, null);
-- successor-missing: unit/anjian
update office_unit set successor = 'nowhere' where code = 'anjian';
-- ended-without-successor: unit/anjian
update office_unit set successor = null where code = 'anjian';
-- same-name-at-once: unit/yingji
update office_unit set name = '临河县委办公室' where code = 'yingji';
-- user-of-unknown-unit: user/chen
update office_user set unit_code = 'nowhere' where id = 1;
-- user-of-ended-unit: user/chen
update office_user set unit_code = 'anjian' where id = 1;
-- auditor-who-also-acts: user/shenji
update office_user set roles = 'AUDITOR,ADMINISTRATOR' where id = 2;
-- duty-of-unknown-unit: matrix/2024-01-01
update responsibility_row set unit_code = 'nowhere';
-- edition-without-rows: matrix/2024-01-01
delete from responsibility_row;
-- person-of-unknown-unit: responsible/nowhere
update responsible_person set unit_code = 'nowhere' where id = 1;
-- persons-of-one-tier-overlap: responsible/linhe
update responsible_person set valid_to = '2026-01-01' where id = 1;
-- shifts-overlap: roster/1
update duty_shift set ends_at = timestamp with time zone '2026-07-02 09:00:01+08:00' where id = 1;
-- swap-without-effect: roster/1
update duty_shift set main_officer = '别人' where id = 1;
-- draft-without-revision: document/3
delete from document_revision where id = 3;
-- draft-parts-from-revision: document/3
update document set manuscript = '改过' where id = 3;
-- revision-after-the-last: document/3
insert into document_revision (id, document_id, saves, title, manuscript, saved_by, saved_at, reason) values (4, 3, 7, '草稿', '', 'wang', timestamp with time zone '2026-08-04 10:00:00+08:00', '');
-- answer-on-another-document: document/1
update document_comment set document_id = 1 where id = 2;
-- remark-half-resolved: document/3
update document_comment set resolved_by = '赵' where id = 1;
-- confirmed-within-term: finding/1
update assessment_finding set answer = '', answer_until = '2026-12-31';
-- stated-without-evidence: finding/1
update assessment_finding set kind = 'CONCEALED';
-- rescinded-before-circulated: criticism/1
update assessment_item set rescinded_on = '2026-08-01', rescinded_by = 'zhou', rescission_number = '2号';
-- commended-nobody: commendation/1
insert into assessment_commendation (id, version, quarter, happened_on, reason, evidence, incidents, item, state, proposed_by, proposed_at, decided_by, decided_at, decision_reason, document_number, circulated_on) values (1, 0, '2026-Q3', '2026-07-01', '', '', '', '', 'CONFIRMED', 'wang', timestamp with time zone '2026-08-01 10:00:00+08:00', 'li', timestamp with time zone '2026-08-02 10:00:00+08:00', '', '5号', '2026-08-03');
-- commendation-number-used-twice: commendation/2
insert into assessment_commendation (id, version, quarter, happened_on, reason, evidence, incidents, item, state, proposed_by, proposed_at, decided_by, decided_at, decision_reason, document_number, circulated_on) values (1, 0, '2026-Q3', '2026-07-01', '', '', '', '', 'CONFIRMED', 'wang', timestamp with time zone '2026-08-01 10:00:00+08:00', 'li', timestamp with time zone '2026-08-02 10:00:00+08:00', '', '5号', '2026-08-03');
insert into assessment_commendation (id, version, quarter, happened_on, reason, evidence, incidents, item, state, proposed_by, proposed_at, decided_by, decided_at, decision_reason, document_number, circulated_on) values (2, 0, '2026-Q3', '2026-07-01', '', '', '', '', 'CONFIRMED', 'wang', timestamp with time zone '2026-08-01 10:00:00+08:00', 'li', timestamp with time zone '2026-08-02 10:00:00+08:00', '', '5号', '2026-08-03');
-- commendation-number-of-criticism: commendation/1
insert into assessment_commendation (id, version, quarter, happened_on, reason, evidence, incidents, item, state, proposed_by, proposed_at, decided_by, decided_at, decision_reason, document_number, circulated_on) values (1, 0, '2026-Q3', '2026-07-01', '', '', '', '', 'CONFIRMED', 'wang', timestamp with time zone '2026-08-01 10:00:00+08:00', 'li', timestamp with time zone '2026-08-02 10:00:00+08:00', '', '市办通报〔2026〕1号', '2026-08-03');
-- commended-after-closing: commendation/1
insert into assessment_commendation (id, version, quarter, happened_on, reason, evidence, incidents, item, state, proposed_by, proposed_at, decided_by, decided_at, decision_reason, document_number, circulated_on) values (1, 0, '2026-Q3', '2026-07-01', '', '', '', '', 'CONFIRMED', 'wang', timestamp with time zone '2026-08-01 10:00:00+08:00', 'li', timestamp with time zone '2026-08-02 10:00:00+08:00', '', '5号', '2026-08-03');
insert into assessment_closing (quarter, closed_at, closed_by, scheme, policies, sheet, hash) values ('2026-Q3', timestamp with time zone '2026-08-01 10:00:00+08:00', 'li', 1, '', '{}', 'x');
-- remedy-of-unit-not-criticised: remedy/1
insert into assessment_remedy (id, version, kind, criticism, unit_code, unit_name, demand, due_on, ordered_by, ordered_at, state, answer, answered_by, answered_on, decided_by, decided_at) values (1, 0, 'REMEDY', 1, 'yingji', '某单位', '整改', '2026-08-20', 'wang', timestamp with time zone '2026-08-10 10:00:00+08:00', 'OPEN', '', null, null, null, null);
-- remedy-of-rescinded-criticism: remedy/1
update assessment_item set rescinded_on = '2026-08-12', rescinded_by = 'zhou', rescission_number = '2号';
insert into assessment_remedy (id, version, kind, criticism, unit_code, unit_name, demand, due_on, ordered_by, ordered_at, state, answer, answered_by, answered_on, decided_by, decided_at) values (1, 0, 'REMEDY', 1, 'linhe', '某单位', '整改', '2026-08-20', 'wang', timestamp with time zone '2026-08-10 10:00:00+08:00', 'OPEN', '', null, null, null, null);
-- remedy-answered-before-ordered: remedy/1
insert into assessment_remedy (id, version, kind, criticism, unit_code, unit_name, demand, due_on, ordered_by, ordered_at, state, answer, answered_by, answered_on, decided_by, decided_at) values (1, 0, 'REMEDY', 1, 'linhe', '某单位', '整改', '2026-08-20', 'wang', timestamp with time zone '2026-08-10 10:00:00+08:00', 'ANSWERED', '已整改', 'zhao', '2026-08-09', null, null);
-- accepted-without-answer: remedy/1
insert into assessment_remedy (id, version, kind, criticism, unit_code, unit_name, demand, due_on, ordered_by, ordered_at, state, answer, answered_by, answered_on, decided_by, decided_at) values (1, 0, 'REMEDY', 1, 'linhe', '某单位', '整改', '2026-08-20', 'wang', timestamp with time zone '2026-08-10 10:00:00+08:00', 'ACCEPTED', '', null, null, 'li', timestamp with time zone '2026-08-15 10:00:00+08:00');
-- revision-gap: quarter/2026-Q3
insert into assessment_closing (quarter, closed_at, closed_by, scheme, policies, sheet, hash) values ('2026-Q3', timestamp with time zone '2026-10-08 10:00:00+08:00', 'li', 1, '', '{}', 'x');
insert into assessment_revision (quarter, number, revised_at, revised_by, reason, policies, changes, sheet, hash) values ('2026-Q3', 3, timestamp with time zone '2026-10-09 10:00:00+08:00', 'qian', '', '', '[]', '{}', 'x');
-- revised-before-closed: quarter/2026-Q3
insert into assessment_closing (quarter, closed_at, closed_by, scheme, policies, sheet, hash) values ('2026-Q3', timestamp with time zone '2026-10-08 10:00:00+08:00', 'li', 1, '', '{}', 'x');
insert into assessment_revision (quarter, number, revised_at, revised_by, reason, policies, changes, sheet, hash) values ('2026-Q3', 2, timestamp with time zone '2026-10-07 10:00:00+08:00', 'qian', '', '', '[]', '{}', 'x');
-- entry-item-empty-unit: entry/1
insert into assessment_entry (id, version, quarter, item, units, happened_on, number_of, reason, evidence, state, proposed_by, proposed_at, decision_reason) values (1, 0, '2026-Q3', 'x', '', '2026-07-01', 1, '', '', 'PROPOSED', 'wang', timestamp with time zone '2026-08-01 10:00:00+08:00', '');
-- directive-answered-before-given: incident/2026-0001
update incident_directive_step set done_at = timestamp with time zone '2026-07-01 10:59:00+08:00' where id = 1;
-- directive-due-before-given: incident/2026-0001
update incident_directive set answer_due = timestamp with time zone '2026-07-01 10:59:00+08:00' where id = 1;
-- directive-of-unknown-report: incident/2026-0001
update incident_directive set report_number = 9 where id = 1;
-- desk-left-before-entered: incident/2026-0001
update incident_desk set to_at = timestamp with time zone '2026-07-01 10:19:00+08:00' where id = 1;
-- receipt-before-sending: incident/2026-0001
update incident_receipt set received_at = timestamp with time zone '2026-07-01 10:39:00+08:00' where id = 1;
-- call-note-without-call: incident/2026-0001
update incident_call_note set report_number = 2 where id = 1;
-- checked-report-unknown: incident/2026-0001
update incident_report_check set report_number = 9 where id = 1;
-- doubled-without-precedent: criticism/1
update assessment_item set base = 1, factor = 2;
-- amended-otherwise: criticism/1
insert into assessment_amendment (id, version, criticism, unit_code, unit_name, taken_back, base, factor, deduction, warning, explanation, base_before, factor_before, deduction_before, warning_before, explanation_before, reason, planned_by, planned_at, document_number, applied_on, applied_by) values (1, 0, 1, 'linhe', '临河县', false, 1, 1, 1, false, '', 2, 1, 2, false, '', '有误', 'wang', timestamp with time zone '2026-08-05 10:00:00+08:00', '市办发〔2026〕1号', '2026-08-05', 'wang');
-- rescinded-without-paper: criticism/1
update assessment_item set rescinded_on = '2026-08-12', rescinded_by = 'zhou', rescission_number = '2号';
-- withdrawn-but-counted: document/1
update document_relation set relation = 'WITHDRAWS';
-- revised-without-paper: document/1
update document set kind = 'QUARTERLY_BULLETIN', subject = '2026-Q3' where id = 1;
insert into assessment_closing (quarter, closed_at, closed_by, scheme, policies, sheet, hash) values ('2026-Q3', timestamp with time zone '2026-08-01 10:00:00+08:00', 'li', 1, '', '{}', 'x');
insert into assessment_revision (quarter, number, revised_at, revised_by, reason, policies, changes, sheet, hash) values ('2026-Q3', 2, timestamp with time zone '2026-08-09 10:00:00+08:00', 'qian', 'x', '', '[]', '{}', 'x');
-- check-of-unknown-unit: check-call/2
update duty_check set unit_code = 'gone' where id = 2;
-- check-without-call: check-call/1
delete from duty_check_note;
delete from duty_check_call where check_id = 1;
-- check-not-on-list: check-call/2
update duty_check set round_id = 1 where id = 2;
-- check-recorded-before-call: check-call/2
update duty_check_call set called_at = timestamp with time zone '2026-07-01 04:00:01+08:00' where id = 4;
-- check-rung-after-decision: check-call/1
update duty_check_call set outcome = 'FAILED' where id = 1;
-- check-corrected-elsewhere: check-call/2
update duty_check_call set corrects = 2 where id = 4;
-- check-note-elsewhere: check-call/1
update duty_check_note set call_id = 3 where id = 1;
-- check-decided-by-caller: check-call/1
update duty_check_note set made_by = 'chen' where id = 2;
-- check-round-drawn-otherwise: check-round/1
update check_round set seed = 'seed2' where id = 1;
-- entry-on-check-that-holds: entry/77
insert into assessment_entry (id, version, quarter, item, units, happened_on, number_of, level, points, of_entry, reason, evidence, state, proposed_by, proposed_at, decided_by, decided_at, decision_reason) values (77, 0, '2026-Q3', 'post-left', 'linhe', '2026-07-01', 1, null, null, null, '查岗', 'check-call/1', 'CONFIRMED', 'wang', timestamp with time zone '2026-07-02 10:00:00+08:00', 'li', timestamp with time zone '2026-07-02 11:00:00+08:00', '属实');
