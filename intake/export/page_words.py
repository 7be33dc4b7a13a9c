"""Packet pages in words: "p. 12, 14–17", "p. 38 own", "own account"."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from intake.export.packet_plan import ProofKind
from intake.export.typefaces import Face
from intake.export.typeset import Piece

if TYPE_CHECKING:
    from intake.export.packet_plan import Proof, Stretch


MOST_RANGES = 8


def say_pages(pages: tuple[int, ...]) -> str:
    """Return sorted pages with neighbours joined: "12, 14–17"; very many are counted.

    The manifest names them all.
    """
    ranges: list[list[int]] = []
    for page in pages:
        if ranges and page == ranges[-1][-1] + 1:
            ranges[-1] = [ranges[-1][0], page]
        else:
            ranges.append([page])
    words = ["–".join(map(str, each)) for each in ranges]
    more = [f"and {len(words) - MOST_RANGES} more"] if len(words) > MOST_RANGES else []
    return ", ".join([*words[:MOST_RANGES], *more])


def say_stretch(stretch: Stretch) -> str:
    """Return "5–8", or "5" for a single page."""
    return say_pages(tuple(range(stretch.first, stretch.last + 1)))


def say_proof(proof: Proof) -> str:
    """Return the words of the proof column."""
    return "".join(piece.text for piece in proof_pieces(proof))


def proof_pieces(proof: Proof) -> tuple[Piece, ...]:
    """Return the proof with its look: bold record, bold page and "own", or italic words."""
    match proof.kind:
        case ProofKind.RECORD:
            return (Piece(f"p. {say_pages(proof.pages)}", Face.BOLD),)
        case ProofKind.OWN_PAGE:
            pages = Piece(f"p. {say_pages(proof.pages)}", Face.BOLD)
            return (pages, Piece(" own", Face.ITALIC))
        case ProofKind.OWN_ACCOUNT:
            return (Piece("own account", Face.ITALIC),)
        case _:
            assert_never(proof.kind)
