package org.jibao.assessment.web;

/** 接口示例: what requests and answers look like, shown in the description of the interface. */
final class Sample {
    static final String ID_AND_REASON = "{\"reason\": \"登记簿所载时间清楚，予以确认\"}";

    static final String FINDING =
            """
            {"id": 50, "incident": "2026-0123", "incidentTitle": "青岭县石鼓镇模板坍塌事故", "unitCode": "qingling",
             "unitName": "青岭县", "verdictKey": "city-written/qingling", "kind": "LATE", "kindName": "迟报",
             "policyTitle": "《安澜市紧急信息报送规定》（2024年）", "citation": "《安澜市紧急信息报送规定》（2024年）第五条",
             "explanation": ["应于9月3日11:10前书面报市委办公室，实际12:02报到，超过52分。"], "state": "PROPOSED",
             "proposedBy": "mishu", "proposedAt": "2026-09-04T01:00:00Z", "answer": "电话已于10:05先报",
             "decidedBy": null, "decidedAt": null, "decisionReason": "", "criticism": null, "evidence": "通话记录",
             "hearing": {"toldAt": "2026-09-04T01:00:00Z", "toldBy": "mishu", "toldHow": "列入该单位页面",
                         "answerUntil": "2026-09-07", "seenAt": "2026-09-04T01:20:00Z", "seenBy": "qingling",
                         "answeredAt": "2026-09-04T03:00:00Z", "answeredBy": "qingling"}}""";

    static final String FINDINGS = "[" + FINDING + "]";

    static final String BREACHES =
            """
            [{"incident": "2026-0123", "incidentTitle": "青岭县石鼓镇模板坍塌事故", "unitCode": "qingling",
              "unitName": "青岭县", "verdictKey": "city-written/qingling", "kind": "LATE", "kindName": "迟报",
              "dueAt": "2026-09-03T03:10:00Z", "overdueMinutes": 52, "firm": true,
              "citation": "《安澜市紧急信息报送规定》（2024年）第五条",
              "explanation": ["应于9月3日11:10前书面报市委办公室，实际12:02报到，超过52分。"]}]""";

    static final String ITEM =
            """
            {"unitCode": "linhe", "unitName": "临河县", "findings": [50], "base": "1", "factor": 2, "deduction": "2",
             "warning": false, "explanation": "本次认定1项（2026-0123迟报），此前2026年5月8日在安办通报〔2026〕1号中受到警告，系再次发生，按《紧急信息报送目标考核倒扣分办法》第二条在0.5至2分内选定1分，并按第四条乘以2：1×2＝2，扣2分。"}""";

    static final String ITEMS = "[" + ITEM + "]";

    static final String CRITICISM =
            "{\"id\": 50, \"quarter\": \"2026-Q3\", \"reason\": \"延误救援，影响较大\", \"items\": [" + ITEM
                    + "], \"drawnBy\": \"mishu\", \"documentNumber\": \"安办通报〔2026〕3号\", \"circulatedOn\": \"2026-08-10\"}";

    static final String CRITICISMS = "[" + CRITICISM + "]";

    static final String RESCISSIONS =
            """
            [{"unitCode": "linhe", "unitName": "临河县", "documentNumber": "安办通报〔2026〕9号", "day": "2026-10-08",
              "reason": "通话记录证实按时", "rescindedBy": "mishu2"}]""";

    static final String AMENDMENTS =
            """
            [{"id": 50, "unitCode": "linhe", "unitName": "临河县", "takesBack": false, "before": "2", "after": "1",
              "explanation": "本次认定1项（2026-0123迟报），按《紧急信息报送目标考核倒扣分办法》第二条在0.5至2分内选定1分，扣1分。",
              "reason": "通话记录证实只迟报20分钟", "plannedBy": "mishu1", "documentNumber": "安办发〔2026〕9号", "on": "2026-10-08"}]""";

    static final String COMMENDED =
            """
            [{"unitCode": "yuntai", "unitName": "云台区", "points": "0",
              "explanation": "通报表扬（山洪险情初报及时、要素齐全）：0分＝0分，加0分（《紧急信息报送目标考核倒扣分办法》第八条）。"}]""";

    static final String COMMENDATION =
            """
            {"id": 50, "quarter": "2026-Q3", "day": "2026-08-01", "reason": "山洪险情初报及时、要素齐全",
             "evidence": "登记簿2026-0119，首报用时8分", "incidents": ["2026-0119"], "state": "CONFIRMED",
             "proposedBy": "mishu", "proposedAt": "2026-08-05T01:00:00Z", "decidedBy": "mishu2",
             "decidedAt": "2026-08-05T02:00:00Z", "decisionReason": "属实",
             "documentNumber": "安办通报〔2026〕5号", "circulatedOn": "2026-08-06", "items":\s"""
                    + COMMENDED + "}";

    static final String COMMENDATIONS = "[" + COMMENDATION + "]";

    static final String REMEDY =
            """
            {"id": 50, "kind": "REMEDY", "criticism": 50, "unitCode": "linhe", "unitName": "临河县",
             "demand": "查清迟报环节和责任，报送整改情况", "dueOn": "2026-08-25", "orderedBy": "mishu",
             "orderedAt": "2026-08-10T02:00:00Z", "state": "OPEN", "overdueDays": 3, "answer": "", "answeredBy": null,
             "answeredOn": null,
             "notes": [{"what": "REMINDED", "words": "电话催办县委办", "by": "mishu", "at": "2026-08-26T01:00:00Z"}]}""";

    static final String REMEDIES = "[" + REMEDY + "]";

    static final String ENTRY =
            """
            {"id": 50, "quarter": "2026-Q3", "item": "praised-above", "units": ["yuntai"], "day": "2026-08-01",
             "count": 1, "level": null, "points": null, "of": null, "reason": "山洪险情初报及时、要素齐全",
             "evidence": "省委值班室通报〔2026〕8号", "state": "PROPOSED", "proposedBy": "mishu",
             "proposedAt": "2026-08-02T01:00:00Z", "decidedBy": null, "decidedAt": null, "decisionReason": ""}""";

    static final String ENTRIES = "[" + ENTRY + "]";

    static final String ROW =
            """
            {"rank": 2, "unitCode": "linhe", "unitName": "临河县", "owed": 12, "filed": 12, "onTime": 11, "late": 1,
             "missed": 0, "otherBreaches": 0, "medianMinutes": 35, "base": "100", "additions": "0", "deductions": "2",
             "total": "98", "grade": "", "notes": [], "ratios": [], "consequences": [], "added": [],
             "items": [{"points": "2", "reason": "安办通报〔2026〕3号（2026-08-10）：……：1×2＝2，扣2分。",
                        "evidence": ["incident/2026-0123", "criticism/50"]}]}""";

    static final String TOTALS =
            """
            {"incidents": 40, "byClass": [{"name": "自然灾害", "count": 12}], "byGrade": [{"name": "较大", "count": 3}],
             "owed": 52, "filed": 50, "onTime": 41, "late": 8, "missed": 1}""";

    static final String SHEET =
            "{\"quarter\": \"2026-Q3\", \"schemeTitle\": \"《紧急信息报送目标考核倒扣分办法》\", \"groups\": [{\"name\":"
                    + " \"县（市、区）\", \"rows\": [" + ROW + "]}], \"totals\": " + TOTALS + ", \"previousYear\": " + TOTALS
                    + ", \"closedAt\": \"2026-10-08T01:00:00Z\", \"closedBy\": \"kaohe\", \"hash\": \"9f0c…\"}";

    static final String DIFFERENCES =
            """
            [{"unitCode": "", "unitName": "合计", "what": "迟报", "before": "8", "after": "7"},
             {"unitCode": "linhe", "unitName": "临河县", "what": "得分", "before": "98", "after": "100"}]""";

    static final String REVISION =
            "{\"quarter\": \"2026-Q3\", \"number\": 2, \"revisedAt\": \"2026-10-20T01:00:00Z\", \"revisedBy\":"
                    + " \"kaohe2\", \"reason\": \"撤销安办通报〔2026〕3号\", \"policyIds\": [\"anlan-2024\"], \"differences\": "
                    + DIFFERENCES + ", \"hash\": \"4be1…\"}";

    static final String REVISIONS = "[" + REVISION + "]";

    static final String CASES =
            """
            [{"incident": "2026-0123", "incidentTitle": "青岭县石鼓镇模板坍塌事故", "day": "2026-09-03", "owed": true,
              "filed": true, "column": "迟报", "minutes": 112, "findings": [50],
              "verdicts": [{"kind": "LATE", "kindName": "迟报", "overdueMinutes": 52,
                            "citation": "《安澜市紧急信息报送规定》（2024年）第五条", "explanation": ["应于9月3日11:10前……"]}]}]""";

    static final String YEAR = "{\"year\": 2026, \"schemeTitle\": \"《紧急信息报送目标考核倒扣分办法》\", \"rule\":"
            + " \"《紧急信息报送目标考核倒扣分办法》第九条\", \"quarters\": [{\"quarter\": \"2026-Q3\", \"edition\": 1, \"hash\":"
            + " \"9f0c…\"}], \"missing\": [\"2026-Q1\", \"2026-Q2\", \"2026-Q4\"], \"groups\": [{\"name\": \"县（市、区）\","
            + " \"rows\": [{\"sums\": " + ROW
            + ", \"quarters\": [{\"quarter\": \"2026-Q3\", \"total\": \"98\", \"rank\": 2}]}]}], \"totals\": " + TOTALS
            + ", \"previousYear\": null, \"rounding\": \"DOWN\"}";

    static final String TRIAL =
            """
            {"quarter": "2026-Q3", "policyId": "district-2017", "policyTitle": "区总值班室紧急信息报送时限要求（2017年）",
             "schemeTitle": "《紧急信息报送目标考核倒扣分办法》", "incidents": 40, "withoutPolicy": 0, "differing": 1,
             "units": [{"unitCode": "linhe", "unitName": "临河县",
                        "before": {"incidents": 1, "late": 1, "missed": 0, "other": 0, "leastPoints": "0.5", "mostPoints": "2"},
                        "after": {"incidents": 2, "late": 2, "missed": 0, "other": 0, "leastPoints": "1", "mostPoints": "4"}}],
             "cases": [{"incident": "2026-0123", "incidentTitle": "沙洼镇粮库高处坠落事故", "unitCode": "linhe",
                        "unitName": "临河县", "before": [],
                        "after": [{"kind": "LATE", "kindName": "迟报", "overdueMinutes": 12, "citation": "第三条",
                                   "explanation": ["应于10:20前……"]}]}]}""";

    static final String SCHEMES =
            """
            [{"id": 50, "schemeId": "city-deduction", "title": "《紧急信息报送目标考核倒扣分办法》",
              "adoptedFrom": "2025-01-01", "adoptedAt": "2026-10-08T01:00:00Z", "adoptedBy": "admin",
              "fileName": "city-deduction.json", "text": "{……}"}]""";

    static final String SCORINGS =
            """
            {"scorings": [{"schemeId": "city-deduction", "schemeTitle": "《紧急信息报送目标考核倒扣分办法》",
              "from": "2026-07-01", "to": "2026-09-30",
              "groups": [{"name": "县（市、区）", "rows": [{"rank": 2, "unitCode": "linhe", "unitName": "临河县", "owed": 1,
                "filed": 1, "onTime": 0, "late": 1, "missed": 0, "otherBreaches": 0, "medianMinutes": 190, "base": "100",
                "additions": "0", "deductions": "3", "total": "97", "grade": "", "notes": [], "ratios": [],
                "consequences": [], "lines": [{"sign": "DEDUCTION", "points": "3",
                  "explanation": "安办通报〔2026〕3号（2026-08-10）：……1.5×2＝3，扣3分。", "evidence": ["2026-0012"]}]}]}]}]}""";

    static final String POST_CHECKS =
            """
            [{"id": 50, "unit": "linhe", "unitName": "临河县", "group": "县（市、区）", "round": 50,
              "at": "2026-08-01T19:05:00Z", "state": "FAILED", "result": "无人接听", "counts": 50,
              "calls": [{"id": 50, "calledAt": "2026-08-01T19:05:00Z", "number": "0000-1110001",
                         "listed": "0000-1110001", "result": "no-answer", "resultName": "无人接听",
                         "outcome": "FAILED", "answeredBy": "", "answeredPost": "", "seconds": 60, "exchange": "",
                         "reason": "", "recordedBy": "zhiban", "recordedAt": "2026-08-01T19:07:00Z",
                         "standing": "STANDS"}],
              "notes": []}]""";

    private Sample() {}
}
