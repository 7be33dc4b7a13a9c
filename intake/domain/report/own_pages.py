"""The pages of the packet that the patient wrote: whole lists behind the short summary.

Each row says which evidence it is, so that a line of the summary can name its page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.answers import Answer, Answered, Text
from intake.domain.dates import say_date, say_day
from intake.domain.definitions import AnswerKind, PacketPart
from intake.domain.evidence import ContactEntry, OwnAccount, TrialEntry
from intake.domain.report.contacts import say_contact, with_plan
from intake.domain.report.medicines import medicines_paper
from intake.domain.report.own_crps import crps_paper, limbs_paper
from intake.domain.report.own_diary import diary_paper
from intake.domain.report.own_infusions import infusions_paper
from intake.domain.report.own_paper import OwnPaper, OwnRow, continued, pieces, say_span
from intake.domain.report.own_scores import scores_paper
from intake.domain.report.own_timeline import chosen_timeline
from intake.domain.report.plan_rules import rules_paper
from intake.domain.report.tell import tell_paper
from intake.domain.report.tried import HEADS, cells_of, in_order
from intake.domain.report.words import MOST_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.contacts import Contact
    from intake.domain.definitions import Question
    from intake.domain.report.material import Material
    from intake.domain.treatments import Trial


def own_papers(material: Material) -> tuple[OwnPaper, ...]:
    """Return the lists that go along with this reader's copy; empty lists stay away."""
    made = (
        crps_paper(material),
        limbs_paper(material),
        _treatments(material),
        chosen_timeline(material),
        diary_paper(material),
        scores_paper(material),
        infusions_paper(material),
        _own_words(material),
        rules_paper(material),
        _contacts(material),
        medicines_paper(material),
        tell_paper(material),
    )
    return tuple(paper for paper in made if paper is not None)


def _treatments(material: Material) -> OwnPaper | None:
    rows = [row for trial in in_order(material) for row in _trial_rows(material, trial)]
    if not rows:
        return None
    return OwnPaper(
        id="treatments",
        title="Treatments tried, the patient’s own list",
        part=PacketPart.TRIED,
        intro="“About” is from memory. “Short” is less than the weeks that are usual for its "
        "class.",
        heads=HEADS,
        shares=(15, 24, 18, 9, 16, 18),
        rows=tuple(rows),
    )


def _trial_rows(material: Material, trial: Trial) -> Iterator[OwnRow]:
    proves = TrialEntry(trial=trial.id)
    if trial.not_tried_because:
        cells = cells_of(material, trial)[:2]
        yield OwnRow(cells=(*cells, "Not tried", "", "", ""), proves=proves)
        yield from continued("", trial.not_tried_because, proves)
        return
    yield OwnRow(cells=cells_of(material, trial), proves=proves)
    more = [f"Side effects: {trial.side_effects}"] if trial.side_effects else []
    if trial.adherence is not None:
        more.append(f"Taken as prescribed: {trial.adherence}% of the time")
    if trial.prescriber:
        more.append(f"Prescribed by {trial.prescriber}")
    yield from continued("", ". ".join(more), proves)


def _own_words(material: Material) -> OwnPaper | None:
    rows = [
        row
        for question in material.catalog.questions
        for row in _answer_rows(material, question)
    ]
    if not rows:
        return None
    return OwnPaper(
        id="own_words",
        title="In the patient’s own words",
        part=PacketPart.DAILY_LIFE,
        heads=("Question", "Answer"),
        shares=(30, 70),
        rows=tuple(rows),
    )


def _answer_rows(material: Material, question: Question) -> Iterator[OwnRow]:
    """Yield the rows of an answer told at length, or cut short in the summary."""
    answer = material.case.one(Answer, question.id)
    if answer is None or question.private or not isinstance(answer.said, Answered):
        return
    given = answer.said.given
    if not isinstance(given, Text):
        return
    is_told = question.kind is AnswerKind.LONG_TEXT and question.in_summary is not None
    if is_told or len(given.text) > MOST_LINE:
        proves = OwnAccount(said_by=answer.said_by, about=answer.id)
        for place, piece in enumerate(pieces(given.text)):
            yield OwnRow(cells=("" if place else question.asks, piece), proves=proves)


def _contacts(material: Material) -> OwnPaper | None:
    found = with_plan(material)
    rows = [row for contact in found for row in _contact_rows(contact)]
    if not rows:
        return None
    return OwnPaper(
        id="contacts",
        title="Contacts with the plan, the patient’s own notes",
        when=say_span(found[0].date, found[-1].date),
        part=PacketPart.PLAN,
        heads=("When", "What was said"),
        shares=(22, 78),
        rows=tuple(rows),
    )


def _contact_rows(contact: Contact) -> Iterator[OwnRow]:
    proves = ContactEntry(contact=contact.id)
    when = ", ".join(part for part in (say_date(contact.date), contact.time) if part)
    number = f", number {contact.number}" if contact.number else ""
    yield OwnRow(cells=(when, f"{say_contact(contact)}{number}"), proves=proves)
    parts = [contact.topic, contact.said]
    parts += [f"{reply.question} {reply.answer}".strip() for reply in contact.replies]
    parts += [
        f"Promised: {each.what}" + (f" by {say_day(each.by)}" if each.by else "")
        for each in contact.promises
    ]
    for part in parts:
        yield from continued("", part, proves)
