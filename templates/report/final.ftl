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

${incident}处置工作已经结束，现将全部情况报告如下。

# 事件经过

<#if occurred?contains("核实")>事发${occurred}<#else>${occurred}</#if>，${place}发生${kind}（${incidentClass}类）。<#if phoned?has_content>我单位${phoned}电话报告市委办公室，此后逐次续报。</#if>

${situation}

# 人员伤亡和损失

<#if figures?has_content>经核实，<#list figures as f>${f.name}${f.value}${f.unit}<#sep>，</#list>。<#else>没有收到人员伤亡和财产损失的数据。</#if><#if grade?has_content>最终认定为${grade}级别事件。</#if>

# 原因

${cause?has_content?then(cause, "事件原因由有关部门继续调查，结果另行报告。")}

# 处置情况

${measures?has_content?then(measures, "处置工作已经完成。")}

# 后续工作

${nextSteps?has_content?then(nextSteps, "做好善后，总结教训，堵塞漏洞。")}
<#if requests?has_content>

# 请求事项

${requests}
</#if>

特此报告。
