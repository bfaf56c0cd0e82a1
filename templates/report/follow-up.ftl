<#outputformat "head">
---
格式: 文件
标志: "${mark}"
<#if signer?has_content>
签发人: "${signer}"
</#if>
标题: "${title}"
主送: "${office.reports_to}"
署名: "${sender}"
印章: 加盖
<#if contact?has_content>
附注: "联系人：${contact}"
</#if>
---
</#outputformat>

现将${incident}的最新进展续报如下。

# 最新进展

${situation}

# 数据变化

<#if changes?has_content>与上次报告相比，<#list changes as c>${c.name}<#if c.before??>由${c.before}${c.unit}${c.more?then("增至", "减为")}${c.value}${c.unit}<#else>为${c.value}${c.unit}</#if><#sep>，</#list>。<#else>伤亡和损失数据与上次报告相同。</#if><#if grade?has_content>按现有数据判断，为${grade}级别事件。</#if>
<#if cause?has_content>

# 原因

${cause}
</#if>
<#if measures?has_content>

# 已采取的措施

${measures}
</#if>

# 下步打算

${nextSteps?has_content?then(nextSteps, "继续做好处置工作，进展情况及时续报。")}
<#if requests?has_content>

# 请求事项

${requests}
</#if>

特此报告。
