-- 完整性检查: what in issued documents contradicts itself. The form is that of the register's file.

-- check issued-without-files: 已印发而没有文件
-- message: {1}（{2}）已印发，却没有保存文件
-- remedy: 数据库可能被改动：从备份恢复该公文的文件，再核对摘要
select 'document/' || d.id, d.title, d.number from document d
 where d.number is not null and not exists (select 1 from document_file f where f.document_id = d.id);

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
select 'document/' || d.id, d.title, d.number from document d where d.number is not null and trim(d.manuscript) = '';

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
