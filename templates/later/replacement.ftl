<#-- 重新印发: the first paragraph of a paper that stands in the place of an earlier one; head and text are that paper's, made anew. -->
<#outputformat "head">
---
标题: "${原标题}"
---
</#outputformat>

本件代替${本单位简称}于${原日期}印发的《${原标题正文}》（${原文号}）。自本件印发之日起，原件失效，以本件为准。
