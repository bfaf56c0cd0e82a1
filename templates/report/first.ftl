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

现将${incident}有关情况报告如下。

# 基本情况

<#if occurred?contains("核实")>事发${occurred}<#else>${occurred}</#if>，${place}发生${kind}（${incidentClass}类）。<#if known?has_content>我单位于${known}接到情况。</#if><#if phoned?has_content>${phoned}已向市委办公室电话报告。</#if>

${situation}

# 人员伤亡和损失

<#if figures?has_content>截至目前，<#list figures as f>${f.name}${f.value}${f.unit}<#sep>，</#list>。<#else>人员伤亡和财产损失情况正在核实。</#if>

<#if grade?has_content>初步判断为${grade}级别事件。<#else>事件等级待核实数据后判定。</#if>

# 原因

${cause?has_content?then(cause, "事件原因正在核实。")}

# 已采取的措施

${measures?has_content?then(measures, "有关措施正在落实，情况续报。")}

# 下步打算

${nextSteps?has_content?then(nextSteps, "继续做好处置工作，进展情况及时续报。")}
<#if requests?has_content>

# 请求事项

${requests}
</#if>

特此报告。
