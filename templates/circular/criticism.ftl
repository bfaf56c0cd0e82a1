<#outputformat "head">
---
格式: 文件
标志: "${office.mark}"
标题: "${title}"
主送: "${office.to}"
署名: "${office.issuer}"
印章: 加盖
抄送: "${office.copies}"
印发机关: "${office.printer}"
---
</#outputformat>

${period}，<#if one>${units[0].name}<#else>有${unitCount}个单位</#if>在紧急信息报送中出现问题，经核对登记记录、听取单位说明并由两人复核，认定${caseCount}件。现通报如下。

# 基本情况

<#list units as unit>
<#if !one>
## ${unit.name}

</#if>
<#list unit.cases as case>
<#if case.occurred?contains("核实")>${case.incident}事发${case.occurred}。<#else>${case.occurred}，${case.place}发生事件（${case.incident}）。</#if><#if case.due?has_content>按规定，${unit.name}应当在${case.due}前<#if case.channel?has_content>以${case.channel}方式</#if>向${case.receiver}报告，<#if case.actual?has_content>实际于${case.actual}报告<#if case.overdue?has_content>，超过时限${case.overdue}</#if><#else>至认定时登记簿上没有相应的报告</#if>。<#else>${unit.name}没有按规定的先后和途径向${case.receiver}报告。</#if>依据${case.citation}，认定为${case.kindName}。

</#list>
</#list>
# 问题性质

<#if anyMissed>应当报告的事件没有报告，使上级无从掌握情况，是对职责的放弃。</#if><#if anyLate>迟报耽误研判和调度，可能错过处置的有利时机。</#if><#if anyRouting>不按规定的途径和同时报送的要求办理，造成口径不一、主渠道不畅。</#if><#if anyInversion>社会上和上级已经知情而负有报告责任的单位尚未报告，形成信息倒挂，使工作陷于被动。</#if>上述问题反映出有关单位值班值守不严、审批环节过多、对报送要求不熟悉，应当引起重视。

# 处理决定

<#list units as unit>
对${unit.name}<#if unit.warning>予以警示，本次不扣分；再次发生同类问题，从重处理。<#else>予以通报批评，扣目标分${unit.points}分<#if unit.doubled>（基础扣分${unit.base}分，因再次发生按${unit.factor}倍计）</#if>。</#if>

</#list>
<#if anyPoints>扣分计入${period}考核。</#if>以上单位要查明原因、落实整改，并于收到本通报之日起十个工作日内书面报告整改情况。

# 工作要求

各级各部门要对照检查，把责任落实到岗到人。突发事件发生后先打电话、后补文字，情况不全可以先报已知部分，不得因核实、审签延误首次报告；报政府领导、政府应急机构和上级主管部门的，同时报市委办公室，对外发布前先行报告。值班人员要熟记时限，带班领导要随到随批，主要负责人要过问重大紧急信息的报送。

# 附件：问题认定一览表

| 单位 | 事件编号 | 事件 | 应报时间 | 实报时间 | 认定 |
|---|---|---|---|---|---|
<#list units as unit>
<#list unit.cases as case>
| ${unit.name} | ${case.number} | ${case.incident} | ${case.due?has_content?then(case.due, "—")} | ${case.actual?has_content?then(case.actual, "—")} | ${case.kindName} |
</#list>
</#list>
