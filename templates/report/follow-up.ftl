<#-- 续报: progress and changed figures only; the beginning is not told again. -->
<#outputformat "head">
---
标志: "${报送单位}${标志尾字}"
<#if 签发人??>
签发人: "${签发人}"
</#if>
标题: "关于${标题}情况的报告（续报${续报序号}）"
主送: "${受文单位}"
署名: "${报送单位}"
成文日期: "${成文日期}"
<#if 联系??>
附注: "联系人：${联系}"
</#if>
印发机关: "${报送单位}"
印发日期: "${成文日期}"
---
</#outputformat>

<#if 上次报告??>
继${上次报告}报告之后，
</#if>
现将${标题}的最新情况续报如下，此前已报的内容不再重复。

# 数据变化

<#if 截至??>
截至${截至}，
<#else>
目前，
</#if>
<#if 变化?has_content || 新增?has_content>
<#list 变化 as 项>${项.名}由${项.前数}${项.单位}${项.动词}${项.后数}${项.单位}<#sep>，</#list><#if 变化?has_content && 新增?has_content>；</#if><#list 新增 as 项>${项.名}核实为${项.数}${项.单位}<#sep>，</#list>。
<#if 不变?has_content>
其余数据没有变化。
</#if>
<#else>
各项数据与上次报告相比没有变化。
</#if>
<#if 待核?has_content>
<#list 待核 as 名>${名}<#sep>、</#list>正在核实。
</#if>
<#if 等级变化??>
按变化后的数据，事件等级由${等级变化.前}${等级变化.动词}${等级变化.后}<#if 等级依据??>（${等级依据}）</#if>。
</#if>

<#if 情况?has_content>
# 事态进展

<#list 情况 as 段>
${段}

</#list>
</#if>
<#if 起因??>
# 起因调查

${起因}

</#if>
<#if 措施?has_content>
# 新采取的措施

<#list 措施 as 段>
${段}

</#list>
</#if>
# 下步工作

<#if 下步?has_content>
<#list 下步 as 段>
${段}

</#list>
<#else>
继续做好处置和核实工作，有新的情况即时续报。
</#if>

<#if 请求?has_content>
# 请求事项

<#list 请求 as 段>
${段}

</#list>
</#if>
特此报告。
