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

根据${scheme}，市委办公室对${period}全市紧急信息报送工作进行了考核。各项数据取自紧急信息登记簿，得分已经封存。现将结果通报如下。

# 总体情况

<#if none>
本季度全市没有登记突发事件。
<#else>
本季度全市登记突发事件${incidents}起，<#if same>与上年同期的${before}起持平<#else>比上年同期的${before}起${fewer?then("减少", "增加")}${difference}起<#if percent?has_content>，${fewer?then("下降", "上升")}${percent}</#if></#if>。按类别分，<#list classes as c>${c.name}${c.count}起<#sep>，</#list>；按等级分，<#list grades?filter(g -> !g.zero) as g>${g.name}${g.count}起<#sep>，</#list>。
</#if>

<#if anyOwed>各单位应向市委办公室首报${owed}件，已报${filed}件，全部要求均按时办到的${onTime}件，及时率${rate}；迟报${late}件，漏报${missed}件。<#else>各单位没有应当报送而需考核的事项。</#if>

表：各类各级事件起数

| 类别 | 起数 | 等级 | 起数 |
|---|---:|---|---:|
<#list 0..<[classes?size, grades?size]?max as i>
| <#if classes[i]??>${classes[i].name}<#else>　</#if> | <#if classes[i]??>${classes[i].count}<#else>　</#if> | <#if grades[i]??>${grades[i].name}<#else>　</#if> | <#if grades[i]??>${grades[i].count}<#else>　</#if> |
</#list>

# 考核得分

<#list groups as group>
<#if group.firstCount gt 0 && group.firstCount lt 5>${group.name}中，<#list group.first as name>${name}<#sep>、</#list><#if group.firstCount gt 1>并列第一<#else>得分最高</#if>。</#if><#rt>
</#list>各单位得分和名次见附件。得分相同的并列，下一名次顺延；没有报送任务的单位以“—”表示，不参加排名。

# 存在的问题

<#if criticised?has_content>
<#list criticised as unit>
${unit.name}<#if unit.warning>受到警示<#else>被通报批评，共扣${unit.points}分</#if>。

</#list>
<#else>
本季度没有单位因紧急信息报送被通报批评。

</#if>
<#if anyMissed>漏报仍有发生，个别单位对应报情形把握不准。</#if><#if anyLate>迟报是目前最突出的问题，主要出在文字核对和层层审签上。</#if><#if !anyMissed && !anyLate>各单位总体做到了应报必报、按时报送，但不可松懈。</#if>

# 下步要求

各单位要坚持先报事、再报详情，电话报告不等文字；带班领导随到随批，压缩内部流转时间；数据有变化的及时续报，说明前后数字不同的原因；处置结束的及时终报。被通报的单位要逐条整改，市委办公室将在下季度复查。

<#list groups as group>
# 附件：${group.name}考核得分表

| 名次 | 单位 | 应报 | 已报 | 及时 | 迟报 | 漏报 | 其他 | 用时 | 扣分 | 得分 |
|:-:|---|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|
<#list group.rows as row>
| ${row.rank} | ${row.name} | ${row.owed} | ${row.filed} | ${row.onTime} | ${row.late} | ${row.missed} | ${row.other} | ${row.median} | ${row.deductions} | ${row.total} |
</#list>

用时为从事发到首报的中位数，单位为分钟。

</#list>
