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
