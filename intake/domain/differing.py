"""Answers to the same question of the call script that are not the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.contacts import Contact

_AROUND = "“”\"'.! "


class Told(NamedTuple):
    """One answer: in which contact, to which question as it was asked, in which words."""

    contact: Contact
    ask: str
    question: str
    answer: str


def plain_answer(answer: str) -> str:
    """Return an answer without what makes no difference: case, spaces, quotes, full stop."""
    return " ".join(answer.casefold().split()).strip(_AROUND)


def differing(contacts: Iterable[Contact]) -> Iterator[tuple[Told, ...]]:
    """Yield what was told to each question that was answered in two ways."""
    heard: dict[str, list[Told]] = {}
    for contact in contacts:
        for reply in contact.replies:
            if reply.ask and reply.answer.strip():
                told = Told(contact, reply.ask, reply.question, reply.answer)
                heard.setdefault(reply.ask, []).append(told)
    for told_so_far in heard.values():
        if len({plain_answer(each.answer) for each in told_so_far}) > 1:
            yield tuple(told_so_far)
