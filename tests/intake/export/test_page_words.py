from __future__ import annotations

import pytest

from intake.export.packet_plan import Proof, ProofKind, Stretch
from intake.export.page_words import proof_pieces, say_pages, say_proof, say_stretch
from intake.export.typefaces import Face


@pytest.mark.parametrize(
    ("pages", "words"),
    [((12,), "12"), ((12, 13), "12–13"), ((5, 10, 11, 12, 20), "5, 10–12, 20"), ((), "")],
)
def test_neighbouring_pages_are_joined(pages, words):
    assert say_pages(pages) == words


def test_a_stretch_of_one_page_is_one_number():
    assert say_stretch(Stretch(5, 8)) == "5–8"
    assert say_stretch(Stretch(5, 5)) == "5"


def test_the_three_looks_differ_in_words_and_face():
    looks = {
        kind: proof_pieces(Proof(kind, (38,) if kind is not ProofKind.OWN_ACCOUNT else ()))
        for kind in ProofKind
    }
    assert [(piece.text, piece.face) for piece in looks[ProofKind.RECORD]] == [
        ("p. 38", Face.BOLD)
    ]
    assert [(piece.text, piece.face) for piece in looks[ProofKind.OWN_PAGE]] == [
        ("p. 38", Face.BOLD),
        (" own", Face.ITALIC),
    ]
    assert say_proof(Proof(ProofKind.OWN_ACCOUNT)) == "own account"


def test_very_many_ranges_are_counted():
    assert say_pages(tuple(range(1, 41, 2))) == "1, 3, 5, 7, 9, 11, 13, 15, and 12 more"
