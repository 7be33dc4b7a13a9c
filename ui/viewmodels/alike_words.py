"""Two papers that look alike, in words: in what, and what they differ in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.likeness import Kinship

if TYPE_CHECKING:
    from intake.domain.unlike import Difference, Unlike

_HEADINGS = {
    Kinship.SAME_WORDS: "The same words as another record: {0}",
    Kinship.NEARLY_SAME_WORDS: "Nearly the same words as another record: {0}",
    Kinship.LOOKS: "This looks like another record: {0}",
}
_OTHER_DAY = "Like another record, but for another day: {0}"


def say_kinship(kinship: Kinship, unlike: Unlike, other: str) -> str:
    """Return in what a paper is like another, which is named by its title."""
    is_copied = unlike.other_day and kinship is Kinship.NEARLY_SAME_WORDS
    return _tr(_OTHER_DAY if is_copied else _HEADINGS[kinship]).format(other)


def say_unlike(unlike: Unlike) -> tuple[str, ...]:
    """Return what two papers differ in, a sentence for each difference."""
    said = [_say(each) for each in unlike.differences]
    if unlike.more:
        more = (
            _tr("1 more place differs.") if unlike.more == 1 else _tr("{0} more places differ.")
        )
        said.append(more.format(unlike.more))
    if unlike.other_order:
        said.append(_tr("Their pages stand in another order."))
    return tuple(said)


def _say(each: Difference) -> str:
    if not each.other:
        words = _tr("only this one says “{0}”.").format(each.one)
    elif not each.one:
        words = _tr("only the other says “{0}”.").format(each.other)
    else:
        words = _tr("this one says “{0}”, the other “{1}”.").format(each.one, each.other)
    if each.page == each.other_page:
        return _tr("Page {0}: {1}").format(each.page, words)
    pages = _tr("Page {0} here, page {1} in the other: {2}")
    return pages.format(each.page, each.other_page, words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AlikeWords", text)
