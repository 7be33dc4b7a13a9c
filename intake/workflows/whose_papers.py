"""Papers on their way out that seem to be about somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.documents import Document
from intake.domain.suggesting import PaperRules, leaves_as_a_strangers, suggest
from intake.workflows.reading import words_of

if TYPE_CHECKING:
    from intake.workflows.session import Session


def strangers_in_packet(session: Session) -> tuple[Document, ...]:
    """Return papers in the packet that name another patient, where nobody said whose they are.

    Only words that were read can tell: of a paper that was not read nothing is known.
    """
    case, catalog, today = session.case, session.catalog, session.today()
    rules = PaperRules.of(catalog)

    def is_strangers(document: Document) -> bool:
        found = suggest(words_of(session, document), rules, catalog, today)
        return leaves_as_a_strangers(case, document, found)

    return tuple(each for each in case.all(Document) if is_strangers(each))
