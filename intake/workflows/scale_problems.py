"""Find points in a case file that a questionnaire does not have.

They would make a total that nobody gave, and the total goes into the summary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.instruments import Instrument, range_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.definitions import Catalog
    from intake.domain.instruments import Item
    from intake.domain.scores import ItemAnswer, Reported, Score
    from intake.export.case_file import CaseFile


def scale_problems(file: CaseFile, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield each place with points off the scale. Other versions of a questionnaire pass."""
    for number, score in enumerate(file.scores):
        instrument = catalog.find(Instrument, score.instrument)
        if instrument is None:
            continue
        known = {"", instrument.version, *(edition.name for edition in instrument.editions)}
        if score.version not in known:
            continue
        yield from _off_scale(f"scores[{number}]", score, instrument)


def _off_scale(place: str, score: Score, instrument: Instrument) -> Iterator[tuple[str, str]]:
    items = {item.id: item for item in instrument.items}
    for number, answer in enumerate(score.answers):
        here = f"{place}.answers[{number}]"
        if answer.item not in items:
            yield f"{here}.item", "is not an item of this questionnaire"
        elif not _is_offered(answer, items[answer.item], instrument):
            yield f"{here}.points", "are not on the scale of this item"
    if score.reported is not None and not _is_in_range(score, score.reported, instrument):
        low, high = range_of(instrument, score.version)
        yield f"{place}.reported.total", f"must lie between {low} and {high}"


def _is_offered(answer: ItemAnswer, item: Item, instrument: Instrument) -> bool:
    options = item.options or instrument.options
    if options:
        return answer.points in {option.points for option in options}
    return instrument.lowest <= answer.points <= instrument.highest


def _is_in_range(score: Score, reported: Reported, instrument: Instrument) -> bool:
    """Whether a total fits; one that names its own range is taken at its word."""
    if reported.lowest is not None or reported.highest is not None:
        return True
    low, high = range_of(instrument, score.version)
    return reported.total is None or low <= reported.total <= high
