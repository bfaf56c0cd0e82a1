-- 完整性检查: what in issued documents contradicts itself. The form is that of the register's file.

-- check issued-without-files: 已印发而没有文件
-- message: {1}（{2}）已印发，却没有保存文件
-- remedy: 数据库可能被改动：从备份恢复该公文的文件，再核对摘要
select 'document/' || d.id, d.title, d.number from document d
 where d.number is not null and not exists (select 1 from document_file f where f.document_id = d.id)
   and not exists (select 1 from archive_document a where a.document_id = d.id and a.destroyed_on is not null);

-- check files-without-issue: 未印发而有文件
-- message: 草稿{1}没有文号，却保存了印发文件{2}
-- remedy: 核验账本：该草稿是否印发过；没有印发过的，请管理员联系开发者
select 'document/' || d.id, d.title, f.name from document d join document_file f on f.document_id = d.id where d.number is null;

-- check issued-without-day: 有文号而没有印发日期或印发人
-- message: {1}（{2}）缺少印发日期或印发人
-- remedy: 按账本中的 document.issue 补回
select 'document/' || d.id, d.title, d.number from document d where d.number is not null and (d.issued_on is null or d.issued_by is null or d.issued_at is null);

-- check numbers-used-and-counted: 文号数与计数不符
-- message: {1}年机关代字{2}已编到{3}号，印发的公文和作废号却共有{4}个
-- remedy: 可能有公文或作废号被删除：核验账本中的 document.issue 和 document-number.void，按账本补回
select 'numbers/' || s.organ || '/' || s.serial_year, s.serial_year, s.organ, s.last_serial,
       (select count(*) from document d where d.series = s.organ and d.serial_year = s.serial_year)
       + (select count(*) from document_void v where v.series = s.organ and v.serial_year = s.serial_year and v.document_id is null and v.serial is not null)
  from document_serial s
 where s.last_serial <> (select count(*) from document d where d.series = s.organ and d.serial_year = s.serial_year)
       + (select count(*) from document_void v where v.series = s.organ and v.serial_year = s.serial_year and v.document_id is null and v.serial is not null);

-- check number-void-and-used: 作废号同时又是公文的文号
-- message: {1}已作废，却又是公文“{2}”的文号
-- remedy: 数据库可能被改动：核验账本中的 document-number.void，以账本为准
select 'numbers/' || v.series || '/' || v.serial_year, v.number, d.title
  from document_void v join document d on d.series = v.series and d.serial_year = v.serial_year and d.serial = v.serial
 where v.confirmed = true and (v.document_id is null or v.document_id <> d.id);

-- check void-by-one-person: 作废号由一人提出并确认
-- message: {1}的作废由{2}一人提出并确认
-- remedy: 作废号要有另一人复核：核验账本，请另一人重新核实
select 'numbers/' || v.series || '/' || v.serial_year, coalesce(v.number, v.series), v.proposed_name
  from document_void v where v.confirmed = true and v.proposed_by = v.decided_by;

-- check void-without-decision: 作废号缺少复核人或号
-- message: 第{1}号作废申请已确认，却缺少复核人或作废的号
-- remedy: 按账本中的 document-number.void 补回
select 'numbers/' || v.series || '/' || v.serial_year, v.id
  from document_void v where v.confirmed = true and (v.serial is null or v.number is null or v.decided_by is null or v.decided_at is null);

-- check issued-without-serial: 已印发而编号要素不全
-- message: {1}（{2}）缺少机关代字、年份或顺序号
-- remedy: 按文号补回机关代字、年份和顺序号
select 'document/' || d.id, d.title, d.number from document d
 where d.number is not null and (d.series is null or d.serial_year is null or d.serial is null);

-- check acts-with-gap: 办理记录不连续
-- message: {1}的办理记录编到第{2}条，却只有{3}条
-- remedy: 可能有办理记录被删除：核验账本中该公文的记录，按账本补回
select 'document/' || d.id, d.title, max(a.place), count(a.id) from document d join document_act a on a.document_id = d.id
 group by d.id, d.title having max(a.place) <> count(a.id);

-- check opinion-without-submission: 没有送审却有意见
-- message: {1}第{2}轮没有送审，却有{3}的意见
-- remedy: 数据库可能被改动：核验账本，以账本为准
select 'document/' || d.id, d.title, a.round, a.by_name from document_act a join document d on d.id = a.document_id
 where a.kind <> 'SUBMIT' and not exists (select s.id from document_act s where s.document_id = a.document_id and s.round = a.round and s.kind = 'SUBMIT');

-- check issued-unsigned: 已印发而没有签发
-- message: {1}（{2}）经过送审，却没有签发（也没有先行印发）的记录
-- remedy: 核验账本中该公文的办理记录；确未签发的，请撤销该公文
select 'document/' || d.id, d.title, d.number from document d
 where d.number is not null and exists (select a.id from document_act a where a.document_id = d.id)
   and not exists (select a.id from document_act a where a.document_id = d.id and a.step = 'SIGN' and a.kind in ('AGREE', 'READ', 'PASS_OVER'));

-- check signed-after-issue: 签发晚于印发
-- message: {1}于{2}由{3}签发，印发却在{4}
-- remedy: 数据库可能被改动：核验账本，以账本为准
select 'document/' || d.id, d.number, a.at, a.by_name, d.issued_at from document d join document_act a on a.document_id = d.id
 where a.kind in ('AGREE', 'READ') and a.at > d.issued_at;

-- check later-paper-not-issued: 后续公文没有印发
-- message: “{1}”没有印发，却登记为撤销、更正或代替了{2}
-- remedy: 数据库可能被改动：核验账本，以账本为准
select 'document/' || e.id, l.title, e.number from document_relation r
  join document l on l.id = r.document_id join document e on e.id = r.earlier_id
 where l.number is null or e.number is null;

-- check ended-twice: 一件公文两次失效
-- message: {1}被撤销或代替了{2}次
-- remedy: 核对后续公文：多余的一件另行印发撤销通知
select 'document/' || e.id, e.number, count(r.id) from document_relation r join document e on e.id = r.earlier_id
 where r.relation <> 'CORRECTS' group by e.id, e.number having count(r.id) > 1;

-- check rescinded-without-paper: 扣分已撤销而没有公文
-- message: 第{1}号通报批评对{2}的处理已撤销，所写的文号{3}却不是本单位印发的撤销、更正或重新印发
-- remedy: 原通报是以公文印发的：请补发撤销（或更正）通知；由上级撤销的，在登记簿备注中说明
select 'criticism/' || i.criticism, i.criticism, i.unit_name, i.rescission_number from assessment_item i
 where i.rescinded_on is not null
   and exists (select 1 from document o where o.kind = 'CRITICISM' and o.number is not null and o.subject = cast(i.criticism as varchar(20)))
   and not exists (select 1 from document d where d.number = i.rescission_number and d.kind in ('WITHDRAWAL', 'CORRECTION', 'REPLACEMENT'));

-- check withdrawn-but-counted: 公文已撤销而扣分仍在
-- message: {1}已由{2}撤销，对{3}的扣分却没有退回
-- remedy: 在“通报批评”登记撤销，文号写{2}
select 'document/' || o.id, o.number, l.number, i.unit_name from document_relation r
  join document o on o.id = r.earlier_id join document l on l.id = r.document_id
  join assessment_item i on cast(i.criticism as varchar(20)) = o.subject
 where o.kind = 'CRITICISM' and r.relation = 'WITHDRAWS' and i.rescinded_on is null;

-- check revised-without-paper: 考核已更正而通报未更正
-- message: {1}已作第{2}版更正，以{3}印发的通报却没有更正或重新印发
-- remedy: 在该通报的办理页起草更正通知或重新印发
with recursive bulletin (id, quarter, depth) as (
  select d.id, d.subject, 0 from document d where d.kind = 'QUARTERLY_BULLETIN' and d.number is not null
  union all
  select r.document_id, b.quarter, b.depth + 1 from bulletin b
    join document_relation r on r.earlier_id = b.id and r.relation = 'REPLACES' where b.depth < 100)
select 'document/' || d.id, q.quarter, q.number, d.number from bulletin b
  join document d on d.id = b.id join assessment_revision q on q.quarter = b.quarter
 where q.revised_at > d.issued_at
   and not exists (select 1 from document_void v where v.document_id = d.id and v.confirmed = true)
   and not exists (select 1 from document_relation e where e.earlier_id = d.id and e.relation <> 'CORRECTS')
   and not exists (select 1 from document_relation r join document l on l.id = r.document_id
                    where r.earlier_id = d.id and r.relation = 'CORRECTS' and l.issued_at > q.revised_at
                      and not exists (select 1 from document_relation w where w.earlier_id = l.id and w.relation = 'WITHDRAWS'))
   and not exists (select 1 from assessment_revision n where n.quarter = q.quarter and n.number > q.number);

-- check sent-before-issue: 未印发或印发之前就已分发
-- message: {1}在{2}已分发给{3}，印发时间为{4}
-- remedy: 数据库可能被改动：核验账本中的 document.send，以账本为准
select 'document/' || d.id, d.title, r.sent_at, r.unit_name, d.issued_at from document_recipient r join document d on d.id = r.document_id
 where r.sent_at is not null and (d.issued_at is null or r.sent_at < d.issued_at);

-- check receipt-before-sent: 回执早于分发
-- message: {1}在{2}的回执早于分发时间{3}
-- remedy: 核对回执上的时间；登记有误的，按账本改正
select 'document/' || r.document_id, r.unit_name, e.at, r.sent_at from document_receipt e join document_recipient r on r.id = e.recipient_id
 where r.sent_at is null or e.at < r.sent_at;

-- check signed-without-receipt: 签收状态与回执不符
-- message: {1}的状态为{2}，与回执记录不符
-- remedy: 以回执记录和账本中的 document.receipt-signed 为准改正状态
select 'document/' || r.document_id, r.unit_name, r.state from document_recipient r
 where (r.state = 'SIGNED' or r.signed_at is not null)
       and not exists (select e.id from document_receipt e where e.recipient_id = r.id and e.state = 'SIGNED' and e.at = r.signed_at)
    or (r.state <> 'SIGNED' or r.signed_at is null)
       and exists (select e.id from document_receipt e where e.recipient_id = r.id and e.state = 'SIGNED');

-- check reminded-before-due: 提醒早于到期
-- message: 在{1}提醒“{2}”，到期却在{3}
-- remedy: 数据库可能被改动：核验账本中的 document.remind
select 'document/' || m.document_id, m.at, m.words, m.due_at from document_reminder m where m.at < m.due_at;

-- check numbers-out-of-order: 文号先后与印发日期不一致
-- message: {1}印发于{2}，早于前一号{3}的{4}
-- remedy: 核对印发日期；文号和日期都不改，在登记簿备注中说明
select 'document/' || b.id, b.number, b.issued_on, a.number, a.issued_on
  from document a join document b on b.issued_at > a.issued_at and b.issued_on < a.issued_on
   and substring(b.number, 1, position('〕' in b.number)) = substring(a.number, 1, position('〕' in a.number));

-- check issued-empty: 已印发的公文没有正文
-- message: {1}（{2}）的文稿是空的
-- remedy: 数据库可能被改动：从备份恢复文稿
select 'document/' || d.id, d.title, d.number from document d where d.number is not null and trim(d.manuscript) = ''
   and not exists (select 1 from archive_document a where a.document_id = d.id and a.destroyed_on is not null);

-- check draft-without-revision: 文稿没有留下稿次
-- message: 公文{1}第{2}次保存的文稿没有留存
-- remedy: 数据库可能被改动：从备份恢复稿次；恢复不了的，保存一次草稿即重新留存
select 'document/' || d.id, d.title, d.saves from document d
 where not exists (select 1 from document_revision r where r.document_id = d.id and r.saves = d.saves);

-- check draft-parts-from-revision: 草稿与最后一次保存的不同
-- message: 草稿{1}的文稿与第{2}次保存的不同
-- remedy: 数据库可能被改动：在拟稿台比对，恢复最后一稿，并核验账本
select 'document/' || d.id, d.title, d.saves from document d join document_revision r on r.document_id = d.id and r.saves = d.saves
 where d.number is null and d.manuscript <> r.manuscript;

-- check revision-after-the-last: 有比公文更新的稿次
-- message: 公文{1}只保存到第{2}次，却有第{3}次的稿次
-- remedy: 数据库可能被改动：核验账本中的 document.save，按账本恢复
select 'document/' || d.id, d.title, d.saves, r.saves from document d join document_revision r on r.document_id = d.id and r.saves > d.saves;

-- check answer-on-another-document: 答复和批注不在同一份公文
-- message: 第{1}号答复属于公文{2}，它答复的批注属于公文{3}
-- remedy: 数据库可能被改动：核验账本中的 document.answer
select 'document/' || a.document_id, a.id, a.document_id, c.document_id
  from document_comment a join document_comment c on a.answers_to = c.id where a.document_id <> c.document_id;

-- check remark-half-resolved: 批注了结不全
-- message: 公文{1}的第{2}号批注只有了结人或者只有了结时间
-- remedy: 数据库可能被改动：按账本中的 document.resolve 补回
select 'document/' || c.document_id, c.document_id, c.id from document_comment c
 where (c.resolved_by is null) <> (c.resolved_at is null);

-- check template-adopted-unsaid: 已启用的模板版本缺日期或时间
-- message: 模板{1}的版本{2}标为{3}启用，却没有施行日期或启用时间
-- remedy: 按账本中的 template.adopt 补回
select 'template/' || t.id, t.name, t.id, t.adopted_by from document_template t
 where t.adopted_by is not null and (t.adopted_from is null or t.adopted_at is null);

-- check template-in-force-unadopted: 没有启用而施行的模板版本
-- message: 模板{1}的版本{2}没有人启用，却自{3}起施行
-- remedy: 数据库可能被改动：核验账本中的 template.adopt；没有启用过的，请管理员联系开发者
select 'template/' || t.id, t.name, t.id, t.adopted_from from document_template t
 where t.adopted_from is not null and t.adopted_by is null;

-- check template-adopted-backdated: 模板版本倒填日期
-- message: 模板{1}的版本{2}启用于{3}，却自{4}起施行
-- remedy: 按账本中的 template.adopt 更正施行日期
select 'template/' || t.id, t.name, t.id, t.adopted_at, t.adopted_from from document_template t
 where t.adopted_from < cast(t.adopted_at as date) - 1;

-- check job-miscounted: 批量任务的份数对不上
-- message: 批量任务{1}记为办成{2}份、未成{3}份，实有办成{4}份、未成{5}份
-- remedy: 数据库可能被改动：以各份的结果为准，重新办理该任务
select 'job/' || j.id, j.title, j.done, j.failed,
       (select count(*) from document_job_item i where i.job_id = j.id and i.state = 'DONE'),
       (select count(*) from document_job_item i where i.job_id = j.id and i.state = 'FAILED')
  from document_job j
 where j.done <> (select count(*) from document_job_item i where i.job_id = j.id and i.state = 'DONE')
    or j.failed <> (select count(*) from document_job_item i where i.job_id = j.id and i.state = 'FAILED');

-- check job-over-with-open-papers: 批量任务已结束而有材料未办
-- message: 批量任务{1}已结束，第{2}份却还是{3}
-- remedy: 数据库可能被改动：重新办理该任务
select 'job/' || j.id, j.title, i.place, i.state from document_job j join document_job_item i on i.job_id = j.id
 where j.state <> 'WORKING' and i.state in ('WAITING', 'WORKING');

-- check job-paper-without-files: 办成的材料没有文件
-- message: 批量任务{1}的第{2}份记为办成，却没有文件
-- remedy: 重新办理该任务
select 'job/' || j.id, j.title, i.place from document_job j join document_job_item i on i.job_id = j.id
 where i.state = 'DONE' and j.cleared_at is null
   and not exists (select 1 from document_job_file f where f.item_id = i.id);

-- check destroyed-without-record: 已销毁而没有清册
-- message: {1}记为{2}销毁，却没有办结的销毁清册
-- remedy: 数据库可能被改动：核验账本中的 document.destroy，从备份恢复文件
select 'document/' || a.document_id, a.number, a.destroyed_on from archive_document a
 where a.destroyed_on is not null and not exists
       (select 1 from archive_destruction_item i join archive_destruction d on d.id = i.destruction_id
         where i.document_id = a.document_id and d.state = 'DESTROYED');

-- check destroyed-and-still-there: 已销毁而文件仍在
-- message: {1}已于{2}销毁，却还有文件{3}
-- remedy: 该公文已经两人批准销毁：请管理员查明文件从何而来，再行清除
select 'document/' || a.document_id, a.number, a.destroyed_on, f.name from archive_document a
  join document_file f on f.document_id = a.document_id where a.destroyed_on is not null;

-- check destroyed-by-one-person: 一人销毁
-- message: 销毁清册第{1}号由{2}提出，又由{2}批准
-- remedy: 销毁须由两人办理：请安全审计员查明，在账本中另作说明
select 'destruction/' || d.id, d.id, d.proposed_login from archive_destruction d where d.decided_login = d.proposed_login;
