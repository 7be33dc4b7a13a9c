"""The pages of the packet that the patient wrote: whole lists behind the short summary.

Each row says which evidence it is, so that a line of the summary can name its page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StrictInt, StrictStr

from intake.domain.answers import Answer, Answered, Text
from intake.domain.dates import say_date, say_day
from intake.domain.definitions import AnswerKind, PacketPart
from intake.domain.evidence import ContactEntry, Evidence, OwnAccount, ScoreEntry, TrialEntry
from intake.domain.instruments import answered, total
from intake.domain.report.contacts import say_contact, with_plan
from intake.domain.report.given_words import say_number
from intake.domain.report.periods import say_days
from intake.domain.report.score_chart import say_total
from intake.domain.report.series import DIARY, diary_days
from intake.domain.report.statements import Reader
from intake.domain.report.tried import HEADS, cells_of, in_order
from intake.domain.report.words import MOST_LINE
from intake.domain.scores import DiaryEntry, Score
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.contacts import Contact
    from intake.domain.dates import ApproxDate
    from intake.domain.definitions import Question
    from intake.domain.instruments import Instrument
    from intake.domain.report.material import Material
    from intake.domain.treatments import Trial

LONGEST_CELL = 700


class OwnRow(Value):
    """One row: its cells, and the evidence it is, if a line may point to it."""

    cells: tuple[StrictStr, ...]
    proves: Evidence | None = None


class OwnPaper(Value):
    """One list the patient wrote: ``shares`` divide the width between its columns."""

    id: StrictStr
    title: StrictStr
    when: StrictStr = ""
    part: PacketPart
    intro: StrictStr = ""
    heads: tuple[StrictStr, ...]
    shares: tuple[StrictInt, ...]
    rows: Annotated[tuple[OwnRow, ...], Field(min_length=1)]


def own_papers(material: Material) -> tuple[OwnPaper, ...]:
    """Return the lists that go along with this reader's copy; empty lists stay away."""
    made = (
        _treatments(material),
        _diary(material),
        _scores(material),
        _own_words(material),
        _contacts(material),
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
        intro="Written by the patient. “About” is from memory. “Short” is less than the weeks "
        "that are usual for its class.",
        heads=HEADS,
        shares=(15, 24, 18, 9, 16, 18),
        rows=tuple(rows),
    )


def _trial_rows(material: Material, trial: Trial) -> Iterator[OwnRow]:
    proves = TrialEntry(trial=trial.id)
    if trial.not_tried_because:
        cells = cells_of(material, trial)[:2]
        yield OwnRow(cells=(*cells, "Not tried", "", "", ""), proves=proves)
        yield from _continued("", trial.not_tried_because, proves)
        return
    yield OwnRow(cells=cells_of(material, trial), proves=proves)
    more = [f"Side effects: {trial.side_effects}"] if trial.side_effects else []
    if trial.adherence is not None:
        more.append(f"Taken as prescribed: {trial.adherence}% of the time")
    if trial.prescriber:
        more.append(f"Prescribed by {trial.prescriber}")
    yield from _continued("", ". ".join(more), proves)


def _continued(lead: str, text: str, proves: Evidence) -> Iterator[OwnRow]:
    """Yield rows of one wide cell: a row with two cells spans the rest of its table."""
    for piece in _pieces(text):
        yield OwnRow(cells=(lead, piece), proves=proves)


def _diary(material: Material) -> OwnPaper | None:
    days: Iterable[DiaryEntry] = diary_days(material)
    if material.reader is Reader.MINE:
        days = sorted(material.case.all(DiaryEntry), key=lambda entry: entry.id)
    rows = [_diary_row(day) for day in days]
    if not rows:
        return None
    days = list(days)
    return OwnPaper(
        id="diary",
        title="Pain diary",
        when=say_days(days[0].day, days[-1].day),
        part=PacketPart.DAILY_LIFE,
        intro="0 is none, 10 is the worst. A field without a number was left empty. Days "
        "without an entry are not listed.",
        heads=("Day", "Average pain", "Worst", "Least", "Sleep", "Activity", "Entered"),
        shares=(22, 14, 12, 12, 12, 12, 16),
        rows=tuple(rows),
    )


def _diary_row(entry: DiaryEntry) -> OwnRow:
    numbers = (entry.average, entry.worst, entry.least, entry.sleep, entry.activity)
    cells = ["" if each is None else str(each) for each in numbers]
    memory = f"on {say_day(entry.entered_on)}" if entry.entered_on and entry.from_memory else ""
    return OwnRow(
        cells=(say_day(entry.day), *cells, memory or "same day"), proves=ScoreEntry(score=DIARY)
    )


def _scores(material: Material) -> OwnPaper | None:
    sent = {each.id: each for each in material.catalog.instruments if material.sends(each)}
    all_known = {each.id for each in material.catalog.instruments}
    found = [
        score
        for score in sorted(material.case.all(Score), key=lambda each: each.date.order)
        if score.instrument in sent or score.instrument not in all_known
    ]
    if not found:
        return None
    return OwnPaper(
        id="scores",
        title="Scores, totals by date",
        when=_say_span(found[0].date, found[-1].date),
        part=PacketPart.DAILY_LIFE,
        intro="Totals only. A questionnaire with an open question has no total.",
        heads=("Date", "Questionnaire", "Total", "Filled in"),
        shares=(20, 40, 15, 25),
        rows=tuple(_score_row(score, sent.get(score.instrument)) for score in found),
    )


def _score_row(score: Score, instrument: Instrument | None) -> OwnRow:
    name = instrument.title if instrument else score.name or score.instrument
    value = "not complete"
    if score.reported is not None:
        value = say_number(score.reported.total)
    elif instrument is not None:
        found = total(instrument, score)
        done, of = answered(instrument, score)
        value = say_total(found.value) if found else f"{done} of {of} answered"
    by = score.reported.by if score.reported is not None else "by the patient"
    return OwnRow(
        cells=(say_date(score.date), name, value, by), proves=ScoreEntry(score=score.id)
    )


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
        for place, piece in enumerate(_pieces(given.text)):
            yield OwnRow(cells=("" if place else question.asks, piece), proves=proves)


def _contacts(material: Material) -> OwnPaper | None:
    found = with_plan(material)
    rows = [row for contact in found for row in _contact_rows(contact)]
    if not rows:
        return None
    return OwnPaper(
        id="contacts",
        title="Contacts with the plan, the patient’s own notes",
        when=_say_span(found[0].date, found[-1].date),
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
        yield from _continued("", part, proves)


def _pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces that fit on any page, cut at words where there are any."""
    rest = " ".join(text.split())
    while rest:
        if len(rest) <= LONGEST_CELL:
            yield rest
            return
        cut = rest.rfind(" ", 1, LONGEST_CELL)
        cut = cut if cut > 0 else LONGEST_CELL
        yield rest[:cut]
        rest = rest[cut:].strip()


def _say_span(first: ApproxDate, last: ApproxDate) -> str:
    return say_date(first) if first == last else f"{say_date(first)} to {say_date(last)}"
