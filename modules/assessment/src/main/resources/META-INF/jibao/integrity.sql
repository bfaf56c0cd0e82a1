-- 完整性检查: what in findings, criticisms and closed quarters contradicts itself. The form is that of the register's file.

-- check finding-without-incident: 认定的事件不存在
-- message: 第{1}号认定所指的事件{2}不在登记簿中
-- remedy: 数据库可能被改动：核验账本，按账本补回该事件
select 'finding/' || f.id, f.id, f.incident from assessment_finding f
 where not exists (select 1 from incident i where i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0') = f.incident);

-- check finding-on-drill: 对演练作了认定
-- message: 第{1}号认定所指的事件{2}是演练
-- remedy: 演练不计考核：撤销该认定并写明理由
select 'finding/' || f.id, f.id, f.incident from assessment_finding f
 where f.state <> 'WITHDRAWN'
   and exists (select 1 from incident i where i.drill and i.serial_year || '-' || lpad(cast(i.serial as varchar(6)), 4, '0') = f.incident);

-- check decided-before-proposed: 决定早于提出
-- message: 第{1}号认定提出于{2}，决定却早于此：{3}
-- remedy: 核对服务器时钟和账本
select 'finding/' || f.id, f.id, f.proposed_at, f.decided_at from assessment_finding f where f.decided_at < f.proposed_at;

-- check criticised-without-finding: 通报对象没有认定
-- message: 第{1}号通报批评的对象{2}没有任何已确认的认定
-- remedy: 补充认定，或作废该通报（已印发的发更正通报）
select 'criticism/' || c.criticism, c.criticism, c.unit_name from assessment_item c
  join assessment_criticism d on d.id = c.criticism
 where d.discarded_at is null and not exists (select 1 from assessment_finding f where f.criticism = c.criticism and f.unit_code = c.unit_code and f.state = 'CONFIRMED');

-- check points-not-base-times-factor: 扣分与算式不符
-- message: 第{1}号通报批评中{2}的扣分{3}不等于{4}乘以{5}
-- remedy: 数据库可能被改动：核验账本，按账本中的扣分恢复
select 'criticism/' || c.criticism, c.criticism, c.unit_name, c.deduction, c.base, c.factor from assessment_item c
 where not c.warning and c.deduction <> c.base * c.factor;

-- check criticism-number-used-twice: 通报文号重复
-- message: 第{1}号和第{2}号通报批评用了同一个文号{3}
-- remedy: 文号不得重用：后发的一份另编文号，发更正通报
select 'criticism/' || b.id, a.id, b.id, a.document_number from assessment_criticism a
  join assessment_criticism b on b.document_number = a.document_number and b.id > a.id;

-- check circulated-before-drawn: 印发早于拟定
-- message: 第{1}号通报批评印发于{2}，拟定却在{3}
-- remedy: 核对印发日期和服务器时钟
select 'criticism/' || c.id, c.id, c.circulated_on, c.drawn_at from assessment_criticism c
 where c.circulated_on < cast(c.drawn_at at time zone 'Asia/Shanghai' as date);

-- check closed-before-its-end: 季度结束前封存
-- message: {1}在结束之前（{2}）已封存
-- remedy: 核对账本中的 quarter.close；封存有误的，发更正通报
select 'quarter/' || q.quarter, q.quarter, q.closed_at from assessment_closing q
 where cast(q.closed_at at time zone 'Asia/Shanghai' as date)
     < cast(substring(q.quarter, 1, 4) || case substring(q.quarter, 7, 1) when '1' then '-03-31' when '2' then '-06-30' when '3' then '-09-30' else '-12-31' end as date);

-- check criticised-after-closing: 封存后又印发同季度的通报
-- message: 第{1}号通报批评属于{2}，印发于该季度封存之后
-- remedy: 已封存的得分不变：在下一季度通报中说明，或发更正通报
select 'criticism/' || c.id, c.id, c.quarter from assessment_criticism c
  join assessment_closing q on q.quarter = c.quarter
 where c.circulated_on > cast(q.closed_at at time zone 'Asia/Shanghai' as date);
