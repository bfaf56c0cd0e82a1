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
