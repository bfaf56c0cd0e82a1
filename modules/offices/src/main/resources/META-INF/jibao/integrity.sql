-- 完整性检查: what among units and users contradicts itself. The form is that of the register's file.

-- check unit-lives-overlap: 同一单位的起止日期重叠
-- message: 单位{1}的两段有效期重叠：{2}起的一段和{3}起的一段
-- remedy: 在机构表中改正前一段的停用日期后重新导入
select 'unit/' || a.code, a.code, a.valid_from, b.valid_from from office_unit a
  join office_unit b on b.code = a.code and b.valid_from > a.valid_from and (a.valid_to is null or a.valid_to >= b.valid_from);

-- check successor-missing: 继任机构不存在
-- message: 单位{1}的继任机构{2}不在机构表中
-- remedy: 补上继任机构，或改正代码后重新导入
select 'unit/' || a.code, a.name, a.successor from office_unit a
 where a.successor is not null and not exists (select 1 from office_unit b where b.code = a.successor);

-- check ended-without-successor: 停用而无继任机构
-- message: 单位{1}于{2}停用，没有写继任机构
-- remedy: 职责有人承接的，补写继任机构；确已撤销的不必处理
select 'unit/' || a.code, a.name, a.valid_to from office_unit a
 where a.valid_to is not null and a.successor is null and not exists (select 1 from office_unit b where b.code = a.code and b.valid_from > a.valid_to);

-- check same-name-at-once: 同时有两个同名单位
-- message: 单位{1}与{2}在同一时期同名：{3}
-- remedy: 改正其中一个的全称或起止日期
select 'unit/' || b.code, a.code, b.code, a.name from office_unit a
  join office_unit b on b.name = a.name and b.code > a.code
   and (a.valid_to is null or a.valid_to >= b.valid_from) and (b.valid_to is null or b.valid_to >= a.valid_from);

-- check user-of-unknown-unit: 用户的单位不存在
-- message: 用户{1}（{2}）属于不存在的单位{3}
-- remedy: 改正用户的单位代码后重新导入
select 'user/' || u.login, u.login, u.name, u.unit_code from office_user u
 where u.unit_code <> '' and not exists (select 1 from office_unit o where o.code = u.unit_code);

-- check user-of-ended-unit: 用户的单位已停用
-- message: 用户{1}（{2}）的单位{3}已停用
-- remedy: 把用户改到继任机构，或停用该用户
select 'user/' || u.login, u.login, u.name, u.unit_code from office_user u
 where not u.closed and exists (select 1 from office_unit o where o.code = u.unit_code)
   and not exists (select 1 from office_unit o where o.code = u.unit_code and (o.valid_to is null or o.valid_to >= current_date));

-- check auditor-who-also-acts: 审计员兼任其他角色
-- message: 用户{1}（{2}）是安全审计员，又兼任其他角色
-- remedy: 三员分立：审计员不得兼任其他角色，请分设用户
select 'user/' || u.login, u.login, u.name from office_user u where not u.closed and u.roles like '%AUDITOR%' and u.roles <> 'AUDITOR';
