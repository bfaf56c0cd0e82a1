-- 完整性检查: what in the register contradicts itself. Each check: a line "check id: title", "message:" with {1}, {2} … for
-- the columns after the first, "remedy:", then one query in SQL that H2 and PostgreSQL both know. Its first column names
-- what is concerned. Approximate times are compared by what they allow.

-- check report-received-before-sent: 收到早于发出
-- message: 第{1}号报告收到于{2}，早于发出时间{3}
-- remedy: 核对传真或系统的时间，由值班员补登一份更正说明；原始记录不改
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), r.number, r.received_at, r.sent_at
  from incident_report r join incident i on i.id = r.incident_id where r.sent_at > r.received_at;

-- check step-received-before-sent: 报送步骤收到早于发出
-- message: {1}报{2}的步骤收到于{3}，早于发出时间{4}
-- remedy: 核对双方登记的时间，补登正确的步骤并注明原步骤有误
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), s.sender_name, s.receiver_name, s.received_at, s.sent_at
  from incident_step s join incident i on i.id = s.incident_id
 where coalesce(s.sent_margin, 0) = 0 and coalesce(s.received_margin, 0) = 0 and s.sent_at > s.received_at;

-- check report-before-event: 报告早于事发
-- message: 第{1}号报告收到于{2}，早于事发时间{3}
-- remedy: 核对事发时间；有误的用“补记时间”更正，并写明来源
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), r.number, r.received_at, i.occurred_at
  from incident_report r join incident i on i.id = r.incident_id
 where coalesce(i.occurred_margin, 0) = 0 and r.received_at < i.occurred_at;

-- check step-before-event: 报送步骤早于事发
-- message: {1}报{2}的步骤收到于{3}，早于事发时间{4}
-- remedy: 核对事发时间和步骤时间，用“补记时间”更正事发时间，或补登正确的步骤
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), s.sender_name, s.receiver_name, s.received_at, i.occurred_at
  from incident_step s join incident i on i.id = s.incident_id
 where s.report_number is null and coalesce(i.occurred_margin, 0) = 0 and coalesce(s.received_margin, 0) = 0 and s.received_at < i.occurred_at;

-- check report-recorded-before-received: 登记早于收到
-- message: 第{1}号报告登记于{2}，早于收到时间{3}
-- remedy: 收到时间填晚了或服务器时钟不准：核对时钟，补登更正说明
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), r.number, r.recorded_at, r.received_at
  from incident_report r join incident i on i.id = r.incident_id where r.recorded_at < r.received_at;

-- check known-before-event: 获悉早于事发
-- message: 获悉时间{1}早于事发时间{2}
-- remedy: 核对两个时间，用“补记时间”更正有误的一个并写明来源
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), i.known_at, i.occurred_at
  from incident i where coalesce(i.known_margin, 0) = 0 and coalesce(i.occurred_margin, 0) = 0 and i.known_at < i.occurred_at;

-- check head-told-before-event: 负责人接报早于事发
-- message: 主要负责人接报时间{1}早于事发时间{2}
-- remedy: 核对两个时间，用“补记时间”更正有误的一个并写明来源
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), i.head_told_at, i.occurred_at
  from incident i where coalesce(i.head_told_margin, 0) = 0 and coalesce(i.occurred_margin, 0) = 0 and i.head_told_at < i.occurred_at;

-- check asked-before-event: 上级调度早于事发
-- message: 上级调度时间{1}早于事发时间{2}
-- remedy: 核对两个时间，用“补记时间”更正有误的一个并写明来源
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), i.asked_at, i.occurred_at
  from incident i where coalesce(i.asked_margin, 0) = 0 and coalesce(i.occurred_margin, 0) = 0 and i.asked_at < i.occurred_at;

-- check seen-before-event: 外部来源早于事发
-- message: 外部来源“{1}”的时间{2}早于事发时间{3}
-- remedy: 核对来源的发布时间和事发时间；事发时间有误的用“补记时间”更正
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), s.source, s.seen_at, i.occurred_at
  from incident_sighting s join incident i on i.id = s.incident_id
 where s.seen_margin = 0 and coalesce(i.occurred_margin, 0) = 0 and s.seen_at < i.occurred_at;

-- check first-report-not-first: 初报晚于续报或终报
-- message: 第{1}号报告是续报或终报，收到于{2}，早于本单位的初报
-- remedy: 核对报告的种类和收到时间，补登更正说明
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), r.number, r.received_at
  from incident_report r join incident i on i.id = r.incident_id
 where r.stage <> 'FIRST' and r.received_at < (select min(f.received_at) from incident_report f
        where f.incident_id = r.incident_id and f.unit_code = r.unit_code and f.stage = 'FIRST');

-- check report-after-final: 终报之后还有报告
-- message: 第{1}号报告登记在终报之后
-- remedy: 终报后有新情况的，另立事件或发更正；误登的补登说明
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), r.number
  from incident_report r join incident i on i.id = r.incident_id
 where r.stage <> 'FINAL' and r.recorded_at > (select min(f.recorded_at) from incident_report f
        where f.incident_id = r.incident_id and f.stage = 'FINAL');

-- check closed-without-final: 已办结而没有终报
-- message: 事件已办结，但没有终报
-- remedy: 请报送单位补报终报；不应办结的，联系管理员核对账本
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0')
  from incident i where i.closed and not exists (select 1 from incident_report r where r.incident_id = i.id and r.stage = 'FINAL');

-- check open-with-final: 有终报而未办结
-- message: 第{1}号报告是终报，事件却没有办结
-- remedy: 核对账本中该事件的操作；终报误登的，补登说明
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), r.number
  from incident_report r join incident i on i.id = r.incident_id where r.stage = 'FINAL' and not i.closed;

-- check incident-without-report: 没有任何报告、步骤和外部来源
-- message: 事件没有一份报告，没有一个报送步骤，也没有外部来源
-- remedy: 补登来电或报告；误立的事件用终报说明后办结
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0')
  from incident i where not exists (select 1 from incident_report r where r.incident_id = i.id)
   and not exists (select 1 from incident_step s where s.incident_id = i.id)
   and not exists (select 1 from incident_sighting s where s.incident_id = i.id);

-- check figure-of-no-report: 数据出自不存在的报告
-- message: 有一项数据注明出自第{1}号报告，该事件没有这份报告
-- remedy: 数据库可能被改动：核验账本，从备份核对这份报告
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), f.report_number
  from incident_figure f join incident i on i.id = f.incident_id
 where f.report_number is not null and not exists (select 1 from incident_report r where r.incident_id = f.incident_id and r.number = f.report_number);

-- check step-of-no-report: 步骤对应不存在的报告
-- message: {1}的报送步骤注明带来第{2}号报告，该事件没有这份报告
-- remedy: 数据库可能被改动：核验账本，从备份核对这份报告
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), s.sender_name, s.report_number
  from incident_step s join incident i on i.id = s.incident_id
 where s.report_number is not null and not exists (select 1 from incident_report r where r.incident_id = s.incident_id and r.number = s.report_number);

-- check report-numbers-with-gap: 报告编号不连续
-- message: 共{1}份报告，最大编号却是{2}
-- remedy: 可能有报告被删除：核验账本，按账本补回
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), count(*), max(r.number)
  from incident_report r join incident i on i.id = r.incident_id group by i.serial_year, i.serial having count(*) <> max(r.number);

-- check report-numbers-out-of-order: 报告编号与登记先后不一致
-- message: 第{1}号报告的登记时间早于第{2}号
-- remedy: 核对服务器时钟和账本；编号不改，补登说明
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), b.number, a.number
  from incident_report a join incident_report b on b.incident_id = a.incident_id and b.number = a.number + 1
  join incident i on i.id = a.incident_id where b.recorded_at < a.recorded_at;

-- check incident-numbers-with-gap: 事件编号有空号
-- message: {1}年登记了{2}起事件，编号却用到{3}
-- remedy: 可能有事件被删除：核验账本中的 incident.open，按账本补回
select 'register/' || c.serial_year, c.serial_year, count(i.id), c.last_serial
  from incident_serial c left join incident i on i.serial_year = c.serial_year
 group by c.serial_year, c.last_serial having count(i.id) <> c.last_serial;

-- check incident-numbers-out-of-order: 事件编号与登记先后不一致
-- message: 登记时间{1}早于前一号的{2}
-- remedy: 核对服务器时钟；编号不改，在登记簿备注中说明
select 'incident/' || b.serial_year || '-' || lpad(cast(b.serial as varchar(6)), 4, '0'), b.opened_at, a.opened_at
  from incident a join incident b on b.serial_year = a.serial_year and b.serial = a.serial + 1 where b.opened_at < a.opened_at;

-- check deaths-fewer-than-before: 死亡人数减少
-- message: 死亡人数从{1}人减为{2}人（{3}起），没有任何报告说明原因
-- remedy: 请报送单位在续报的“原因”中说明更正的依据
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), cast(a.amount as bigint), cast(b.amount as bigint), b.as_of
  from incident_figure a join incident_figure b on b.incident_id = a.incident_id and b.kind = a.kind and b.as_of > a.as_of
  join incident i on i.id = a.incident_id
 where a.kind = 'DEATHS' and b.amount < a.amount
   and not exists (select 1 from incident_figure m where m.incident_id = a.incident_id and m.kind = a.kind and m.as_of > a.as_of and m.as_of < b.as_of)
   and not exists (select 1 from incident_report r where r.incident_id = b.incident_id and r.number = b.report_number and r.cause <> '');

-- check casualties-exceed-affected: 伤亡之和大于受影响人数
-- message: 最近的数据中死亡、失踪、重伤、轻伤合计{1}人，受影响人数却只有{2}人
-- remedy: 核对各项人数的口径，由报送单位在续报中更正
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), cast(sum(f.amount) as bigint), cast(max(g.amount) as bigint)
  from incident i
  join incident_figure f on f.incident_id = i.id and f.kind in ('DEATHS', 'MISSING', 'SERIOUS_INJURIES', 'LIGHT_INJURIES')
   and not exists (select 1 from incident_figure n where n.incident_id = i.id and n.kind = f.kind and (n.as_of > f.as_of or (n.as_of = f.as_of and n.id > f.id)))
  join incident_figure g on g.incident_id = i.id and g.kind = 'AFFECTED'
   and not exists (select 1 from incident_figure n where n.incident_id = i.id and n.kind = g.kind and (n.as_of > g.as_of or (n.as_of = g.as_of and n.id > g.id)))
 group by i.serial_year, i.serial having sum(f.amount) > max(g.amount);

-- check persons-not-whole: 人数不是整数
-- message: 有一项人数是{1}，不是整数
-- remedy: 人数只能是整数：由报送单位在续报中更正
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), f.amount
  from incident_figure f join incident i on i.id = f.incident_id
 where f.kind not in ('DIRECT_LOSS', 'AREA') and f.amount <> floor(f.amount);

-- check unit-not-existing-that-day: 报送单位当日不存在
-- message: 单位{1}（{2}）在事发当日不存在
-- remedy: 在机构表中补上该单位的起止日期，或核对事件的单位
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), i.unit_name, i.unit_code
  from incident i where not exists (select 1 from office_unit u where u.code = i.unit_code
   and u.valid_from <= cast(i.dated_at at time zone 'Asia/Shanghai' as date)
   and (u.valid_to is null or u.valid_to >= cast(i.dated_at at time zone 'Asia/Shanghai' as date)));

-- check dated-apart-from-event: 归期时间与事发时间不一致
-- message: 归入期间的时间是{1}，事发时间却是{2}
-- remedy: 数据库可能被改动：核验账本，按账本中的时间恢复
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), i.dated_at, i.occurred_at
  from incident i where i.occurred_at is not null and i.dated_at <> i.occurred_at;

-- check twice-the-same: 疑似重复登记
-- message: 与事件{1}单位、种类、地点、事发时间都相同
-- remedy: 核实是否同一事件；重复的在终报中说明并办结，考核只计一次
select 'incident/' || b.serial_year || '-' || lpad(cast(b.serial as varchar(6)), 4, '0'), a.serial_year || '-' || lpad(cast(a.serial as varchar(6)), 4, '0')
  from incident a join incident b on b.unit_code = a.unit_code and b.kind_code = a.kind_code and b.place = a.place
   and b.occurred_at = a.occurred_at and b.id > a.id and b.drill = a.drill where a.place <> '';

-- check directive-answered-before-given: 批示催办的办理早于作出
-- message: 第{1}号批示催办作出于{2}，{3}的办理却在{4}
-- remedy: 核对两处时间，按原件补记更正；登记后没有改过的，核验账本
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), d.number, d.given_at, s.unit_name, s.done_at
  from incident_directive d join incident i on i.id = d.incident_id
  join incident_directive_step s on s.incident_id = d.incident_id and s.directive_number = d.number
 where s.done_at < d.given_at and coalesce(s.done_margin, 0) = 0 and d.given_margin = 0;

-- check directive-due-before-given: 批示催办的时限早于作出
-- message: 第{1}号批示催办作出于{2}，要求反馈的时间却是{3}
-- remedy: 核对原件上的反馈时限，重新记一次时限
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), d.number, d.given_at, d.answer_due
  from incident_directive d join incident i on i.id = d.incident_id where d.answer_due < d.given_at;

-- check directive-of-unknown-report: 批示催办所依据的报告不存在
-- message: 第{1}号批示催办写明依据第{2}号报告，事件却没有这份报告
-- remedy: 数据库可能被改动：核验账本，按账本恢复报告
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), d.number, d.report_number
  from incident_directive d join incident i on i.id = d.incident_id
 where d.report_number is not null and not exists
       (select 1 from incident_report r where r.incident_id = d.incident_id and r.number = d.report_number);

-- check desk-left-before-entered: 环节离手早于到手
-- message: {1}的{2}环节到手于{3}，离手却在{4}
-- remedy: 核对该环节的收发时间，补记更正
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), t.unit_name, t.desk, t.from_at, t.to_at
  from incident_desk t join incident i on i.id = t.incident_id where t.to_at < t.from_at;

-- check receipt-before-sending: 签收早于发出
-- message: {1}向{2}发出于{3}，{4}签收却在{5}
-- remedy: 核对发出和签收的时间，补记更正
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), s.sender_name, s.receiver_name, s.sent_at, r.received_by, r.received_at
  from incident_receipt r join incident_step s on s.id = r.step_id join incident i on i.id = r.incident_id
 where r.received_at < s.sent_at and r.received_margin = 0 and coalesce(s.sent_margin, 0) = 0;

-- check call-note-without-call: 电话记录的补记没有对应的来电
-- message: 第{1}号报告不是电话记录（或不存在），却有来电补记
-- remedy: 数据库可能被改动：核验账本中的补记
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), n.report_number
  from incident_call_note n join incident i on i.id = n.incident_id
 where not exists (select 1 from incident_report r where r.incident_id = n.incident_id and r.number = n.report_number and r.phone = true);

-- check checked-report-unknown: 要件核对所指的报告不存在
-- message: 有第{1}号报告的要件核对，事件却没有这份报告
-- remedy: 数据库可能被改动：核验账本，按账本恢复报告
select 'incident/' || i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0'), c.report_number
  from incident_report_check c join incident i on i.id = c.incident_id
 where not exists (select 1 from incident_report r where r.incident_id = c.incident_id and r.number = c.report_number);
