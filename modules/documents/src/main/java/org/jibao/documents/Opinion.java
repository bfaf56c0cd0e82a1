package org.jibao.documents;

/** 意见. */
public enum Opinion {
    /** 同意. */
    AGREE,
    /** 圈阅: counts as agreement when signing, 《党政机关公文处理工作条例》第二十二条; refused elsewhere. */
    READ,
    /** 退回修改: with a reason. */
    RETURN
}
