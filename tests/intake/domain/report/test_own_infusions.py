from __future__ import annotations

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.infusions import Infusion
from intake.domain.report.own_infusions import infusions_paper
from intake.ids import InfusionId
from tests.reports import a_material


def an_infusion(name, year, **more):
    return Infusion(id=InfusionId(name), date=ApproxDate(year=year), **more)


def paper(*entries):
    return infusions_paper(a_material(Case.of(entries)))


def test_without_an_infusion_there_is_no_paper():
    assert paper() is None


def test_every_infusion_stands_there_oldest_first_with_its_whole_words():
    long = "I could lift the kettle again. " * 40
    found = paper(an_infusion("b", 2026), an_infusion("a", 2024, function=long, relief_days=5))
    assert found is not None
    assert found.when == "2024 to 2026"
    cells = [row.cells for row in found.rows]
    assert cells[0] == ("2024", "Ketamine")
    assert cells[1] == ("", "Own account: Relief lasted 5 days.")
    told = " ".join(words for _, words in cells[2:-1])
    assert told == f"What it changed, own account: {long.strip()}"
    assert cells[-1] == ("2026", "Ketamine")
