from __future__ import annotations

import json


def test_the_status_as_json_has_the_promised_shape(opened):
    told = opened.on("status", "--json")
    assert told.code == 0
    table = json.loads(told.out)
    parts = {"as_of", "requirements", "criteria", "next_step", "deadlines", "dates_not_known"}
    assert set(table) == parts
    assert {"id", "title", "minutes", "because"} <= set(table["next_step"])
    for row in table["requirements"]:
        assert {"id", "title", "group", "standing", "because", "to_do", "evidence"} == set(row)


def test_the_status_in_words_names_the_next_step_first(opened):
    told = opened.on("status")
    assert told.code == 0
    assert "Next step: " in told.out.split("\n\n")[1]


def test_a_visit_is_a_date_to_keep_in_mind(opened):
    case = opened.folder / "case.json"
    when = {"kind": "when", "date": {"year": 2099, "month": 12, "day": 3}}
    case.write_text(json.dumps({"format": 1, "answers": {"visit.date": when}}), "utf-8")
    assert opened.on("load", case).code == 0
    told = opened.on("status")
    assert "Dates to keep in mind" in told.out
    assert "Dec 3, 2099" in told.out
    (date,) = json.loads(opened.on("status", "--json").out)["deadlines"]
    assert {"id", "date", "because", "source"} <= set(date)
    assert date["date"] == "2099-12-03"


def test_a_date_without_a_source_says_whom_to_ask(opened):
    case = opened.folder / "case.json"
    sent = {"kind": "when", "date": {"year": 2026, "month": 11, "day": 12}}
    answers = {
        "coverage.kind": {"kind": "choice", "options": ["tricare"]},
        "request.sent": {"kind": "yes_no", "yes": True},
        "request.sent_on": sent,
    }
    case.write_text(json.dumps({"format": 1, "answers": answers}), "utf-8")
    assert opened.on("load", case).code == 0
    assert "Dates that are not known to us" in opened.on("status").out
    (clock,) = json.loads(opened.on("status", "--json").out)["dates_not_known"]
    assert set(clock) == {"id", "title", "because", "ask_when_unsure"}
    assert clock["id"] == "tricare.answer"
