<#-- 重新印发: the first paragraph of a paper that stands in the place of an earlier one; the rest is that paper, made anew. -->
本件代替${本单位简称}于${原日期}印发的《${原标题正文}》（${原文号}）。自本件印发之日起，原件失效，以本件为准。
