"""Single answers of a questionnaire in the papers that leave: PDF, page and manifest."""

from __future__ import annotations

import pytest

from intake.domain.assembly import OwnPages
from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.report.building import build_report
from intake.domain.report.material import Material
from intake.domain.report.packet import contents
from intake.domain.report.statements import Reader
from intake.domain.scores import ItemAnswer, Score, Shares
from intake.export.drawing import draw, order_of
from intake.ids import InstrumentId, ScoreId
from tests.builders import a_choice, an_answer
from tests.intake.catalog.shipped import catalog
from tests.pdf_texts import all_text
from tests.reports import TODAY, a_material

WORDS, HARD = "Poor appetite or overeating", "Thoughts that you would be better off dead"


def everything(shares, reader):
    row = next(each for each in catalog().instruments if each.id == "phq9")
    score = Score(
        id=ScoreId("s"),
        instrument=InstrumentId("phq9"),
        date=ApproxDate.of(TODAY),
        answers=tuple(ItemAnswer(item=each.id, points=2) for each in row.scored_items),
        shares=shares,
    )
    case = Case.of([an_answer(), a_choice("request.condition", "depression"), score])
    known = a_material(case, reader)
    material = Material(case, catalog(), known.readiness, TODAY, reader)
    report = build_report(case, catalog(), known.readiness, TODAY, reader)
    made = contents(material, report, "ref")
    work = draw(made)
    order = order_of(made, work, lambda drawn: drawn.pdf)
    own = [part.pdf for part in order.parts if isinstance(part, OwnPages)]
    pdf = " ".join(all_text(each) for each in (work.summary.pdf, *own))
    return " ".join(f"{pdf} {work.html} {work.manifest}".split())


@pytest.mark.parametrize("reader", Reader)
def test_no_answer_leaves_unless_it_was_chosen(reader):
    told = everything(Shares.TOTAL, reader)
    assert "18" in told
    assert WORDS not in told
    assert HARD not in told


def test_chosen_answers_leave_without_the_hard_one():
    told = everything(Shares.ANSWERS, Reader.INSURER)
    assert WORDS in told
    assert HARD not in told


def test_the_hard_answer_leaves_by_its_own_choice_only():
    assert HARD in everything(Shares.EVERY_ANSWER, Reader.INSURER)
