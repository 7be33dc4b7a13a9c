from __future__ import annotations

import json


def test_the_status_as_json_has_the_promised_shape(opened):
    told = opened.on("status", "--json")
    assert told.code == 0
    table = json.loads(told.out)
    assert set(table) == {"as_of", "requirements", "criteria", "next_step", "deadlines"}
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
