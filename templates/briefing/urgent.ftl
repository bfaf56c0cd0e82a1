<#-- 紧急信息: one matter an issue, from one report of the register; a phone record may be the report. A briefing: its head is
     no mark of GB/T 9704, it has an issue number and no 发文字号. -->
<#outputformat "head">
---
格式: 简报
标志: "${简报名称}"
<#if 密级??>
密级: "${密级}"
</#if>
署名: "${本单位}"
标题: "${标题}${标题尾}"
<#if 报??>
报: "${报}"
</#if>
<#if 送??>
送: "${送}"
</#if>
<#if 发??>
发: "${发}"
</#if>
<#if 份数??>
份数: "${份数}"
</#if>
<#if 责任岗位??>
附注: "${责任岗位}"
</#if>
---
</#outputformat>

<#if 初次>
据${来源}${收到时间}${途径}报告：
<#if 事发时间??>${事发时间}，<#else>具体时间正在核实，</#if><#if 地点??>${地点}<#else>具体地点正在核实，</#if>发生${种类}<#if 等级??>，按现有数据初步判断为${等级}级别</#if>。
<#if 获悉时间??>
${来源}于${获悉时间}获悉。
</#if>
<#if 必报?has_content>
该事件属应报情形：<#list 必报 as 由>${由}<#sep>；</#list>。
</#if>
<#if 有数?has_content || 为零?has_content>
截至报告时，<#list 有数 as 项>${项.前}${项.数}${项.后}<#sep>，</#list><#if 有数?has_content && 为零?has_content>；</#if><#list 为零 as 项>${项.数}${项.名}<#sep>，</#list>。
<#if 待核?has_content>
<#list 待核 as 名>${名}<#sep>、</#list>正在核实。
</#if>
<#else>
人员伤亡和损失情况正在核实。
</#if>
<#elseif 终报>
据${来源}${收到时间}${途径}终报：
<#if 有数?has_content || 为零?has_content>
经核实，<#list 有数 as 项>${项.前}${项.数}${项.后}<#sep>，</#list><#if 有数?has_content && 为零?has_content>；</#if><#list 为零 as 项>${项.数}${项.名}<#sep>，</#list>。
<#if 待核?has_content>
<#list 待核 as 名>${名}<#sep>、</#list>仍在核实。
</#if>
<#else>
人员伤亡和损失情况仍在核实。
</#if>
<#else>
据${来源}${收到时间}${途径}续报：
<#if 变化?has_content || 新增?has_content>
<#list 变化 as 项>${项.名}由${项.前数}${项.单位}${项.动词}${项.后数}${项.单位}<#sep>，</#list><#if 变化?has_content && 新增?has_content>；</#if><#list 新增 as 项>${项.名}核实为${项.数}${项.单位}<#sep>，</#list>。
<#else>
伤亡和损失数据与上一期相同。
</#if>
<#if 等级变化??>
事件等级由${等级变化.前}${等级变化.动词}${等级变化.后}。
</#if>
<#if 待核?has_content>
<#list 待核 as 名>${名}<#sep>、</#list>正在核实。
</#if>
</#if>

<#if 情况?has_content || 起因?? || 初次>
<#list 情况 as 段>${段}</#list>
<#if 起因??>
<#if 终报>起因：<#else>起因初步了解为：</#if>${起因}
<#elseif 初次>
起因正在调查。
</#if>
</#if>

<#list 措施 as 段>${段}</#list>
<#list 下步 as 段>${段}</#list>
<#if 请求?has_content>
${来源}提出：<#list 请求 as 段>${段}</#list>
</#if>
<#if !终报>
${本单位简称}将继续跟踪，有新的情况随时续报。
</#if>
