-- 完整性检查: what in the responsibility matrix contradicts itself. The form is that of the register's file.

-- check duty-of-unknown-unit: 职责分工中的单位不存在
-- message: 《{1}》列有不存在的单位{2}
-- remedy: 在机构表中补上该单位，或导入改正后的职责分工
select 'matrix/' || e.in_force_from, e.title, r.unit_code from responsibility_row r join responsibility_edition e on e.id = r.edition_id
 where not exists (select 1 from office_unit u where u.code = r.unit_code);

-- check edition-without-rows: 职责分工没有内容
-- message: 《{1}》（{2}起施行）一行职责也没有
-- remedy: 重新导入这一版职责分工
select 'matrix/' || e.in_force_from, e.title, e.in_force_from from responsibility_edition e
 where not exists (select 1 from responsibility_row r where r.edition_id = e.id);

-- check person-of-unknown-unit: 责任人的单位不存在
-- message: 责任人名册中{2}（{1}起）的单位代码{3}不存在
-- remedy: 在机构表中补上该单位，或更正责任人名册
select 'responsible/' || p.unit_code, p.valid_from, p.post, p.unit_code from responsible_person p
 where not exists (select 1 from office_unit u where u.code = p.unit_code);

-- check persons-of-one-tier-overlap: 同一层级两名责任人同时在任
-- message: 单位{1}的同一层级自{2}起和自{3}起的两名责任人任职时间重叠
-- remedy: 核对任免日期，更正先任者的任职截止
select 'responsible/' || p.unit_code, p.unit_code, p.valid_from, q.valid_from from responsible_person p
  join responsible_person q on q.unit_code = p.unit_code and q.tier = p.tier and q.valid_from > p.valid_from
 where p.valid_to is null or p.valid_to >= q.valid_from;

-- check shifts-overlap: 班次重叠
-- message: {1}开始的班次与{2}开始的班次重叠
-- remedy: 核对值班表，更正起止时间
select 'roster/' || s.id, s.starts_at, t.starts_at from duty_shift s
  join duty_shift t on t.starts_at > s.starts_at and t.starts_at < s.ends_at;

-- check swap-without-effect: 调班与值班表不符
-- message: 第{1}号班次最后一次调班换上的是“{2}”，值班表上却不是
-- remedy: 值班表可能被改动：核验账本，按账本中的调班记录恢复
select 'roster/' || w.shift_id, w.shift_id, w.after_name from duty_swap w
  join duty_shift s on s.id = w.shift_id
 where w.id = (select max(v.id) from duty_swap v where v.shift_id = w.shift_id and v.place = w.place)
   and w.after_name <> case w.place when 'LEADER' then s.leader when 'MAIN' then s.main_officer else s.second_officer end;

-- check check-of-unknown-unit: 查岗的单位不存在
-- message: 第{1}号查岗的单位代码{2}不存在
-- remedy: 在机构表中补上该单位；编号被改动的，按账本中的 check.call 恢复
select 'check-call/' || c.id, c.id, c.unit_code from duty_check c
 where not exists (select 1 from office_unit u where u.code = c.unit_code);

-- check check-without-call: 查岗没有通话记录
-- message: 第{1}号查岗没有一次通话记录
-- remedy: 记录可能被删：核验账本，按账本中的 check.call 恢复
select 'check-call/' || c.id, c.id from duty_check c
 where not exists (select 1 from duty_check_call l where l.check_id = c.id);

-- check check-not-on-list: 查岗的单位不在抽查名单上
-- message: 第{1}号查岗的单位{2}不在所属抽查的名单上
-- remedy: 名单或查岗记录可能被改动：核验账本，按账本中的 check.round 和 check.call 恢复
select 'check-call/' || c.id, c.id, c.unit_code from duty_check c
 where c.round_id is not null and not exists (select 1 from check_round_unit u
       where u.round_id = c.round_id and u.unit_code = c.unit_code and u.place > 0);

-- check check-recorded-before-call: 登记早于拨打
-- message: 第{1}号通话记录登记于{2}，早于拨打时间{3}
-- remedy: 时间可能被改动：核验账本，按账本中的 check.call、check.correct 恢复
select 'check-call/' || l.check_id, l.id, l.recorded_at, l.called_at from duty_check_call l where l.recorded_at < l.called_at;

-- check check-rung-after-decision: 已有结论又再拨
-- message: 第{1}号通话记录已有结论，之后又有{2}的拨打
-- remedy: 核对两次拨打，作废或更正记错的一次
select 'check-call/' || l.check_id, l.id, m.called_at from duty_check_call l
  join duty_check_call m on m.check_id = l.check_id and m.called_at > l.called_at
 where l.outcome <> 'PENDING'
   and not exists (select 1 from duty_check_call r where r.corrects in (l.id, m.id))
   and not exists (select 1 from duty_check_note n where n.kind = 'STRUCK' and n.call_id in (l.id, m.id));

-- check check-corrected-elsewhere: 更正的是别的查岗
-- message: 第{1}号通话记录更正的第{2}号属于另一次查岗
-- remedy: 记录可能被改动：核验账本，按账本中的 check.correct 恢复
select 'check-call/' || l.check_id, l.id, m.id from duty_check_call l
  join duty_check_call m on m.id = l.corrects
 where m.check_id <> l.check_id;

-- check check-note-elsewhere: 查岗记事对不上通话记录
-- message: 第{1}号记事所指的第{2}号通话记录属于另一次查岗
-- remedy: 记录可能被改动：核验账本，按账本中的 check.strike、check.state、check.accept、check.decline 恢复
select 'check-call/' || n.check_id, n.id, l.id from duty_check_note n
  join duty_check_call l on l.id = n.call_id
 where l.check_id <> n.check_id;

-- check check-decided-by-caller: 拨打人审查了申辩
-- message: 第{1}号通话记录由{2}登记，申辩也由{2}审查
-- remedy: 请另一名考核员重新审查，并核验账本中的 check.accept、check.decline
select 'check-call/' || n.check_id, l.id, l.recorded_by from duty_check_note n
  join duty_check_call l on l.id = n.call_id
 where n.kind in ('ACCEPTED', 'DECLINED') and n.made_by = l.recorded_by;
