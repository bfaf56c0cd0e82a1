<#-- 重新印发: the first paragraph of a paper that stands in the place of an earlier one; head and text are that paper's, made anew. -->
<#outputformat "head">
---
标题: "${原标题}"
---
</#outputformat>

本件代替${本单位简称}于${原日期}印发的《${原标题正文}》（${原文号}）。自本件印发之日起，原件失效，以本件为准。
<#if 原因??>
重新印发的原因：${原因}。
</#if>
<#if 更正成表>
与原件的不同之处见下表。

表：与原件的不同之处

| 内容 | 原件 | 本件 |
| :-: | :-: | :-: |
<#list 更正 as 项>
| ${项.说明} | ${项.原} | ${项.新} |
</#list>
<#elseif 更正?has_content>
与原件相比，<#list 更正 as 项>${项.说明}原为“${项.原}”，现为“${项.新}”<#sep>；</#list>。
</#if>
