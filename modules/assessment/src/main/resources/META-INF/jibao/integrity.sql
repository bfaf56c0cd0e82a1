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
 where d.discarded_at is null and c.rescinded_on is null and not exists (select 1 from assessment_finding f where f.criticism = c.criticism and f.unit_code = c.unit_code and f.state = 'CONFIRMED');

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

-- check confirmed-within-term: 申辩期未满、单位未答复就作了认定
-- message: 第{1}号认定可申辩至{2}，却在此前（{3}）确认
-- remedy: 补听申辩；有异议的撤回认定、撤销通报
select 'finding/' || f.id, f.id, f.answer_until, f.decided_at from assessment_finding f
 where f.state = 'CONFIRMED' and f.answer = '' and f.answer_until is not null
   and cast(f.decided_at at time zone 'Asia/Shanghai' as date) <= f.answer_until;

-- check stated-without-evidence: 人工认定没有证据
-- message: 第{1}号认定（{2}{3}）没有写证据
-- remedy: 补充证据；没有证据的撤回认定
select 'finding/' || f.id, f.id, f.unit_name, case f.kind when 'CONCEALED' then '瞒报' when 'FALSE_REPORT' then '谎报' else '误报' end
  from assessment_finding f where f.kind in ('CONCEALED', 'FALSE_REPORT', 'WRONG_REPORT') and f.state <> 'WITHDRAWN' and f.evidence = '';

-- check rescinded-before-circulated: 撤销早于印发
-- message: 第{1}号通报批评对{2}的处理撤销于{3}，印发却在{4}
-- remedy: 核对撤销日期和文号
select 'criticism/' || c.criticism, c.criticism, c.unit_name, c.rescinded_on, d.circulated_on from assessment_item c
  join assessment_criticism d on d.id = c.criticism
 where c.rescinded_on < d.circulated_on or (c.rescinded_on is not null and d.circulated_on is null);

-- check doubled-without-precedent: 加倍所据的前次通报已撤销
-- message: 第{1}号通报批评对{2}按再犯加倍扣{3}分，前次通报却都已撤销
-- remedy: 在“变更已印发的处理”中为该单位重算，再印发更正通知
select 'criticism/' || i.criticism, i.criticism, i.unit_name, i.deduction from assessment_item i
  join assessment_criticism c on c.id = i.criticism
 where i.factor > 1 and i.rescinded_on is null and c.discarded_at is null and c.circulated_on is not null
   and not exists (select 1 from assessment_item p join assessment_criticism e on e.id = p.criticism
                    where p.unit_code = i.unit_code and p.rescinded_on is null and p.criticism <> i.criticism
                      and e.circulated_on <= c.circulated_on);

-- check amended-otherwise: 变更与现行处理不符
-- message: 第{1}号通报批评中{2}的处理已由{3}变更，现行扣分却是{4}
-- remedy: 数据库可能被改动：核验账本中的 criticism.amend，以账本为准
select 'criticism/' || a.criticism, a.criticism, a.unit_name, a.document_number, i.deduction from assessment_amendment a
  join assessment_item i on i.criticism = a.criticism and i.unit_code = a.unit_code
 where a.applied_on is not null
   and ((a.taken_back and i.rescinded_on is null)
     or (not a.taken_back and i.deduction <> a.deduction
         and not exists (select 1 from assessment_amendment l where l.criticism = a.criticism and l.unit_code = a.unit_code
                          and l.applied_on is not null and l.id > a.id)));

-- check commended-nobody: 通报表扬没有单位
-- message: 第{1}号通报表扬没有写任何单位
-- remedy: 数据库可能被改动：核验账本，按账本补回
select 'commendation/' || c.id, c.id from assessment_commendation c
 where not exists (select 1 from assessment_commended u where u.commendation = c.id);

-- check commendation-number-used-twice: 表扬文号重复
-- message: 第{1}号和第{2}号通报表扬用了同一个文号{3}
-- remedy: 文号不得重用：后发的一份另编文号（会议表扬等没有文号的写明日期）
select 'commendation/' || b.id, a.id, b.id, a.document_number from assessment_commendation a
  join assessment_commendation b on b.document_number = a.document_number and b.id > a.id and b.circulated_on = a.circulated_on;

-- check commendation-number-of-criticism: 表扬与批评共用文号
-- message: 第{1}号通报表扬与第{2}号通报批评用了同一个文号{3}
-- remedy: 文号不得重用：后发的一份另编文号，发更正通报
select 'commendation/' || a.id, a.id, c.id, a.document_number from assessment_commendation a
  join assessment_criticism c on c.document_number = a.document_number where a.document_number like '%〔%';

-- check commended-after-closing: 封存后印发同季度的通报表扬
-- message: 第{1}号通报表扬属于{2}，印发于该季度封存之后
-- remedy: 已封存的得分不变：作更正版，或在下一季度通报中说明
select 'commendation/' || c.id, c.id, c.quarter from assessment_commendation c
  join assessment_closing q on q.quarter = c.quarter
 where c.circulated_on > cast(q.closed_at at time zone 'Asia/Shanghai' as date);

-- check remedy-of-unit-not-criticised: 整改对象不在通报中
-- message: 第{1}号整改的单位{2}不在第{3}号通报批评中
-- remedy: 核对单位；误提的由另一人解除
select 'remedy/' || r.id, r.id, r.unit_name, r.criticism from assessment_remedy r
 where r.state <> 'LIFTED'
   and not exists (select 1 from assessment_item i where i.criticism = r.criticism and i.unit_code = r.unit_code);

-- check remedy-of-rescinded-criticism: 通报已撤销、整改未解除
-- message: 第{1}号整改（{2}）所依据的第{3}号通报批评已撤销
-- remedy: 由提出人以外的人解除这项整改
select 'remedy/' || r.id, r.id, r.unit_name, r.criticism from assessment_remedy r
  join assessment_item i on i.criticism = r.criticism and i.unit_code = r.unit_code
 where i.rescinded_on is not null and r.state in ('OPEN', 'ANSWERED');

-- check remedy-answered-before-ordered: 答复早于提出
-- message: 第{1}号整改提出于{2}，收到答复却在{3}
-- remedy: 核对收到日期
select 'remedy/' || r.id, r.id, r.ordered_at, r.answered_on from assessment_remedy r
 where r.answered_on < cast(r.ordered_at at time zone 'Asia/Shanghai' as date);

-- check accepted-without-answer: 没有答复就验收
-- message: 第{1}号整改（{2}）已验收，却没有答复
-- remedy: 补收答复；数据库可能被改动的，核验账本
select 'remedy/' || r.id, r.id, r.unit_name from assessment_remedy r where r.state = 'ACCEPTED' and r.answer = '';

-- check revision-gap: 更正版次不连续
-- message: {1}有第{2}版，却没有第{3}版
-- remedy: 数据库可能被改动：核验账本中的 quarter.revise，从备份恢复
select 'quarter/' || r.quarter, r.quarter, r.number, r.number - 1 from assessment_revision r
 where r.number > 2 and not exists (select 1 from assessment_revision b where b.quarter = r.quarter and b.number = r.number - 1);

-- check revised-before-closed: 更正早于封存
-- message: {1}的第{2}版作于{3}，封存却在{4}
-- remedy: 核对服务器时钟和账本
select 'quarter/' || r.quarter, r.quarter, r.number, r.revised_at, q.closed_at from assessment_revision r
  join assessment_closing q on q.quarter = r.quarter where r.revised_at < q.closed_at;

-- check entry-item-empty-unit: 计分事项没有单位
-- message: 第{1}号计分事项没有写单位
-- remedy: 撤回后重新登记
select 'entry/' || e.id, e.id from assessment_entry e where e.units = '' and e.state <> 'WITHDRAWN';
