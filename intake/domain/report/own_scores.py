"""Scores as a list for the packet: totals by date, and single answers only where chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.definitions import PacketPart
from intake.domain.evidence import ScoreEntry
from intake.domain.instruments import answered, total
from intake.domain.look_back import overlapped
from intake.domain.report.given_words import say_number
from intake.domain.report.own_paper import OwnPaper, OwnRow, continued, say_span
from intake.domain.report.score_chart import say_total
from intake.domain.scores import Score, Shares

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.instruments import Instrument, Item
    from intake.domain.report.material import Material


def scores_paper(material: Material) -> OwnPaper | None:
    """Return the scores that go to this reader; None while there is none."""
    sent = {each.id: each for each in material.catalog.instruments if material.sends(each)}
    found = sent_scores(material)
    if not found:
        return None
    return OwnPaper(
        id="scores",
        title="Scores, totals by date",
        when=say_span(found[0].date, found[-1].date),
        part=PacketPart.DAILY_LIFE,
        intro="A questionnaire with an open question has no total. Single answers stand here "
        "only where the patient chose to show them.",
        heads=("Date", "Questionnaire", "Total", "Filled in"),
        shares=(20, 40, 15, 25),
        rows=tuple(
            row for score in found for row in _rows(material, score, sent.get(score.instrument))
        ),
    )


def sent_scores(material: Material) -> list[Score]:
    """Return the scores that go into this reader's copy, oldest first."""
    known = {each.id: each for each in material.catalog.instruments}
    return [
        score
        for score in sorted(material.case.all(Score), key=lambda each: each.date.order)
        if score.instrument not in known or material.sends(known[score.instrument])
    ]


def shared_items(instrument: Instrument, score: Score) -> tuple[Item, ...]:
    """Return the answered items that leave with a score; none unless that was chosen."""
    if score.shares is Shares.TOTAL:
        return ()
    return tuple(
        item
        for item in instrument.items
        if score.points(item.id) is not None
        and (item.crisis_from is None or score.shares is Shares.EVERY_ANSWER)
    )


def say_answer(instrument: Instrument, item: Item, points: int) -> str:
    """Return an answer in the words of the form: "2, More than half the days"."""
    options = item.options or instrument.options
    words = next((each.says for each in options if each.points == points), "")
    return f"{points}, {words}" if words else str(points)


def _rows(material: Material, score: Score, instrument: Instrument | None) -> Iterator[OwnRow]:
    proves = ScoreEntry(score=score.id)
    name = instrument.title if instrument else score.name or score.instrument
    version = f", {score.version}" if score.version and score.reported is not None else ""
    since = f", since {say_date(score.since)}" if score.since else ""
    yield OwnRow(
        cells=(
            say_date(score.date),
            f"{name}{version}{since}",
            _value(score, instrument),
            _by(material, score, instrument),
        ),
        proves=proves,
    )
    if score.reported is not None:
        yield from continued("", score.reported.words, proves)
    for item in shared_items(instrument, score) if instrument else ():
        points = score.points(item.id) or 0
        words = f"{item.says} {say_answer(instrument, item, points)}." if instrument else ""
        if item.crisis_from is not None:
            talked = "yes" if score.talked_over else "not noted"
            words += f" Talked about with a clinician: {talked}."
        yield from continued("", words, proves)


def _value(score: Score, instrument: Instrument | None) -> str:
    if score.reported is not None:
        number = score.reported.total
        return "in words" if number is None else say_number(number)
    if instrument is None:
        return "not complete"
    found = total(instrument, score)
    done, of = answered(instrument, score)
    return say_total(found.value) if found else f"{done} of {of} answered"


def _by(material: Material, score: Score, instrument: Instrument | None) -> str:
    if score.reported is not None:
        return score.reported.by
    if instrument is None:
        return "by the patient"
    before = overlapped(instrument, score, material.case.all(Score))
    if before is None:
        return "by the patient"
    return f"by the patient; look-back overlaps {say_date(before.date)}"
