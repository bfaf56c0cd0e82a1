package org.jibao.responsibility.web;

/** 查岗接口的示例. */
final class CheckSample {
    static final String CALL =
            """
            {"unit": "linhe", "calledAt": "2026-08-02T03:05:00+08:00", "number": "0000-1110001",
             "result": "on-duty", "answeredPost": "值班员", "seconds": 7, "exchange": "问值班情况，答无异常"}""";
    static final String AGAIN =
            """
            {"calledAt": "2026-08-02T03:10:00+08:00", "result": "no-answer", "seconds": 60}""";
    static final String CORRECTION =
            """
            {"result": "forwarded", "answeredPost": "司机", "reason": "听录音，接听的是转接的手机"}""";
    static final String CHECK =
            """
            {"id": 50, "unit": "linhe", "unitName": "临河县", "group": "县（市、区）", "round": 50,
             "at": "2026-08-01T19:05:00Z", "state": "FAILED", "result": "无人接听", "counts": 50,
             "calls": [{"id": 50, "calledAt": "2026-08-01T19:05:00Z", "number": "0000-1110001",
                        "listed": "0000-1110001", "result": "no-answer", "resultName": "无人接听",
                        "outcome": "FAILED", "answeredBy": "", "answeredPost": "", "seconds": 60, "exchange": "",
                        "reason": "", "recordedBy": "zhiban", "recordedAt": "2026-08-01T19:07:00Z",
                        "standing": "STANDS"}],
             "notes": [{"call": 50, "kind": "STATED", "words": "话机故障", "by": "linhe",
                        "at": "2026-08-02T01:00:00Z"}]}""";
    static final String CHECKS = "[" + CHECK + "]";
    static final String RESULTS =
            """
            [{"code": "no-answer", "name": "无人接听", "outcome": "FAILED", "answered": false,
              "article": "紧急信息报送工作会议讲话（严格执行领导带班和24小时值班制度）"}]""";
    static final String FIGURES =
            """
            [{"unit": "linhe", "unitName": "临河县", "group": "县（市、区）", "checked": 5, "failed": 1,
              "excused": 1, "pending": 0, "rate": 20.0}]""";
    static final String NEW_ROUND = """
            {"title": "国庆期间夜间抽查", "groups": ["县（市、区）"], "wanted": 3}""";
    static final String FILLED =
            """
            {"rows": [{"unit": "linhe", "calledAt": "2026-08-02T03:05:00+08:00", "result": "on-duty",
                       "answeredPost": "值班员"},
                      {"unit": "qingling", "calledAt": "2026-08-02T03:06:00+08:00", "result": "busy"}]}""";
    static final String ROUND =
            """
            {"id": 50, "title": "国庆期间夜间抽查", "day": "2026-10-01", "wanted": 1,
             "seed": "7f0c9a51d2e84b36a1c05e9d44b7f210", "pool": ["linhe", "qingling"],
             "lines": [{"place": 1, "unit": "linhe", "unitName": "临河县", "group": "县（市、区）",
                        "number": "0000-1110001"}],
             "madeBy": "zhiban", "madeAt": "2026-10-01T01:00:00Z"}""";
    static final String ROUNDS = "[" + ROUND + "]";

    private CheckSample() {}
}
