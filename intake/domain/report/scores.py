"""Section 4: scores over time, with the smallest change that matters beside each."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.evidence import ScoreEntry
from intake.domain.instruments import Instrument, range_of
from intake.domain.report.chart import Look
from intake.domain.report.given_words import say_number
from intake.domain.report.infusions import infusion_lines
from intake.domain.report.periods import say_days, say_short
from intake.domain.report.picture import DAILY_PAIN_SERIES
from intake.domain.report.proofs import NO_PAGE, shown_by, unique
from intake.domain.report.score_chart import look_of, say_total, score_chart
from intake.domain.report.series import (
    DAILY_PAIN,
    DIARY,
    diary_days,
    first_and_last_week,
    score_proofs,
    told_proofs,
    told_scores,
)
from intake.domain.report.statements import Cut, Row, Section, SectionId, Span, Statement, Table
from intake.domain.report.words import MOST_NAME, counted, one_line
from intake.domain.score_changes import Weight, change_between, sign_change
from intake.domain.scores import Score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.evidence import Evidence
    from intake.domain.report.chart import Chart
    from intake.domain.report.material import Material
    from intake.domain.report.series import Told
    from intake.domain.scores import DiaryEntry, Reported

HEADS = ("Score", "First", "Latest", "Change", "Smallest that matters")
_WEEK = 7


def scores(material: Material) -> Section:
    """Return the section on scores."""
    told, days = told_scores(material), diary_days(material)
    chart = score_chart(told, days, material.case)
    rows = [_row(material, each, chart) for each in told]
    if days:
        rows.append(_diary_row(material, days, chart))
    return Section(
        id=SectionId.SCORES,
        lines=(*_intro(material, told, days), *_legend(material, chart)) if rows else (),
        table=Table(heads=HEADS, rows=tuple(rows)) if rows else None,
        chart=chart,
        after=(*infusion_lines(material), *_reported(material)),
    )


def _row(material: Material, told: Told, chart: Chart | None) -> Row:
    instrument = told.instrument
    scale = f"({say_number(instrument.total_lowest)}–{say_number(instrument.total_highest)})"
    alone = len(told.totals) == 1
    return Row(
        cells=(
            f"{instrument.short} {scale}",
            _on(told, 0),
            "once" if alone else _on(told, -1),
            "" if alone else sign_change(told.change),
            _smallest(instrument, told.totals[0]),
        ),
        look=look_of(chart, instrument.short),
        evidence=told_proofs(material, told),
    )


def _on(told: Told, place: int) -> str:
    """Return a total with its month, or its day where both lie in one month."""
    first, last = told.scores[0].date, told.scores[-1].date
    date = told.scores[place].date
    is_one_month = (first.year, first.month) == (last.year, last.month)
    when = date if is_one_month else date.changed(day=None)
    return f"{say_total(told.totals[place])}, {say_short(when)}"


def _smallest(instrument: Instrument | None, like: float) -> str:
    """Return the smallest change that matters, with as many decimals as the totals have."""
    if instrument is None or instrument.smallest_change is None:
        return "not known"
    return say_total(instrument.smallest_change + type(like)(0))


def _diary_row(material: Material, days: tuple[DiaryEntry, ...], chart: Chart | None) -> Row:
    first, last = first_and_last_week(days)
    instrument = material.catalog.find(Instrument, DAILY_PAIN)
    alone = days[-1].day - days[0].day < dt.timedelta(days=_WEEK)
    change = change_between(instrument, first, last)
    return Row(
        cells=(
            "Daily pain (0–10)",
            say_total(first),
            "one week" if alone else say_total(last),
            "" if alone else sign_change(change),
            _smallest(instrument, first),
        ),
        look=look_of(chart, DAILY_PAIN_SERIES),
        evidence=(ScoreEntry(score=DIARY),),
    )


def _intro(
    material: Material, told: list[Told], days: tuple[DiaryEntry, ...]
) -> Iterator[Statement]:
    words = _changed(material, told, days)
    if not days:
        if words:
            ends = [proof for each in told for proof in told_proofs(material, each)]
            yield Statement(spans=(Span(text=words),), evidence=tuple(dict.fromkeys(ends)))
        return
    span = (days[-1].day - days[0].day).days + 1
    late = sum(entry.from_memory for entry in days)
    memory = f", {late} of them from memory" if late else ""
    yield Statement(
        spans=(
            Span(text=f"{say_days(days[0].day, days[-1].day)}: ", strong=True),
            Span(
                text=f"{len(days)} of {counted(span, 'day')} entered{memory}. {words}".strip()
            ),
        ),
        evidence=(ScoreEntry(score=DIARY),),
    )


def _changed(material: Material, told: list[Told], days: tuple[DiaryEntry, ...]) -> str:
    """Say which scores changed by the smallest change that matters, where both are known."""
    changes = [(each.instrument, each.change) for each in told if len(each.totals) > 1]
    instrument = material.catalog.find(Instrument, DAILY_PAIN)
    if days and instrument is not None:
        first, last = first_and_last_week(days)
        changes.append((instrument, change_between(instrument, first, last)))
    known = [(each, change) for each, change in changes if each.smallest_change is not None]
    if not known:
        return ""
    moves = {Weight.BETTER, Weight.WORSE}
    moved = [each.short for each, change in known if change.weight in moves]
    if moved:
        return f"Changed by the smallest change that matters or more: {', '.join(moved)}."
    return "No score changed by the smallest change that matters."


def _legend(material: Material, chart: Chart | None) -> Iterator[Statement]:
    """Yield what the letters and triangles on the chart stand for, and what shows it."""
    marks, flares = (chart.marks, chart.flares) if chart else ((), ())
    told = [f"{each.letter} {each.says}" for each in marks]
    proofs: list[Evidence] = []
    for each in marks:
        proofs += shown_by(material.case, each.about) if each.about else ()
    if flares:
        told.append(f"triangle: {counted(len(flares), 'flare day')}")
        proofs.append(ScoreEntry(score=DIARY))
    if told:
        words = "; ".join(told).replace("your visit", "the visit")
        has_average = chart is not None and any(each.look is Look.LINE for each in chart.series)
        line = ", heavy line: 7-day average." if has_average else ":"
        yield Statement(
            spans=(Span(text=f"On the chart{line} {words}."),),
            evidence=unique(proofs) or (NO_PAGE,),
            may_go=Cut.CHART,
        )


def _reported(material: Material) -> Iterator[Statement]:
    """Yield the totals that clinicians worked out with scales we may not show the items of.

    All of one scale and version stand in one line, so that their course can be read.
    """
    scales: dict[tuple[str, str, str], list[Score]] = {}
    for score in sorted(material.case.all(Score), key=lambda each: each.date.order):
        instrument = material.catalog.find(Instrument, score.instrument)
        told_above = instrument is not None and not instrument.is_total_only
        stays = instrument is not None and not material.sends(instrument)
        if score.reported is not None and not told_above and not stays:
            scales.setdefault((score.instrument, score.name, score.version), []).append(score)
    for found in scales.values():
        yield _course(material, found)


def _course(material: Material, found: list[Score]) -> Statement:
    """Return the line of one scale, oldest first; who scored it is said where it changes."""
    first = found[0]
    instrument = material.catalog.find(Instrument, first.instrument)
    name = first.name or (instrument.short if instrument else first.instrument)
    version = f" ({one_line(first.version, MOST_NAME)})" if first.version else ""
    told: list[str] = []
    before = ""
    for score in found:
        if score.reported is not None:
            by = one_line(score.reported.by, MOST_NAME)
            parts = [_told_total(score, score.reported, instrument)]
            parts += [f"scored by {by}"] if by and by != before else []
            told.append(", ".join((*parts, say_date(score.date))))
            before = by
    colon = (
        "" if len(told) == 1 and first.reported and first.reported.total is not None else ":"
    )
    words = f"{one_line(name, MOST_NAME)}{version}{colon} {'; '.join(told)}."
    proofs = unique(proof for score in found for proof in score_proofs(material, score))
    return Statement(spans=(Span(text=words),), evidence=proofs)


def _told_total(score: Score, reported: Reported, instrument: Instrument | None) -> str:
    """Return the total with what the note says of it, or the words where there is none."""
    words = one_line(reported.words)
    if reported.total is None:
        return words
    highest = range_of(instrument, score.version)[1] if instrument else None
    best = highest if reported.highest is None else reported.highest
    of = f" of {say_number(best)}" if best is not None else ""
    told = f"{say_number(reported.total)}{of}"
    return f"{told} ({words})" if words else told
