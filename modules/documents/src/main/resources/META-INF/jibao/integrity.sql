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
-- message: {1}年机关代字{2}已编到{3}号，印发的公文却有{4}份
-- remedy: 可能有公文被删除：核验账本中的 document.issue，按账本补回
select 'numbers/' || s.organ || '/' || s.serial_year, s.serial_year, s.organ, s.last_serial, count(d.id)
  from document_serial s left join document d on d.number like s.organ || '〔' || s.serial_year || '〕%'
 group by s.organ, s.serial_year, s.last_serial having count(d.id) <> s.last_serial;

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
