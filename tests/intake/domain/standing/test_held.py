from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.evidence import OwnAccount, TrialEntry
from intake.domain.standing.held import (
    Flaw,
    Held,
    Piece,
    Standing,
    add_up,
    all_of,
    any_of,
    enough,
)
from intake.ids import PATIENT, TrialId

WORD = OwnAccount(said_by=PATIENT)
ENTRY = TrialEntry(trial=TrialId("t1"))


def part(standing, *evidence):
    return Held(standing, f"{standing}.", "Do it.", evidence)


def good(*evidence):
    return Piece(evidence or (WORD,), "It is here.")


def bad(rank=1, **more):
    return Piece((ENTRY,), "It is here.", Flaw(rank, f"Flaw {rank}.", "", **more))


@pytest.mark.parametrize(
    ("standings", "expected"),
    [
        ([Standing.MET, Standing.MET], Standing.MET),
        ([Standing.MET, Standing.WEAK], Standing.WEAK),
        ([Standing.MISSING, Standing.MISSING], Standing.MISSING),
        ([Standing.MET, Standing.UNKNOWN], Standing.UNKNOWN),
        ([Standing.MET, Standing.WAITING], Standing.WAITING),
        ([Standing.MET, Standing.NOT_APPLICABLE], Standing.MET),
        ([Standing.NOT_APPLICABLE, Standing.NOT_APPLICABLE], Standing.NOT_APPLICABLE),
    ],
)
def test_all_of_stands_as_its_least_part(standings, expected):
    assert all_of([part(each) for each in standings]).standing is expected


def test_all_of_with_some_evidence_and_a_gap_is_weak_not_missing():
    found = all_of([part(Standing.MET, WORD), part(Standing.MISSING)])
    assert (found.standing, found.because) == (
        Standing.WEAK,
        "Part of it is here. missing.",
    )


@pytest.mark.parametrize(
    ("standings", "expected"),
    [
        ([Standing.MISSING, Standing.MET], Standing.MET),
        ([Standing.MISSING, Standing.WEAK], Standing.WEAK),
        ([Standing.MISSING, Standing.UNKNOWN], Standing.UNKNOWN),
    ],
)
def test_any_of_stands_as_its_best_part(standings, expected):
    assert any_of([part(each) for each in standings]).standing is expected


def test_any_of_keeps_the_evidence_of_every_part_once():
    found = any_of([part(Standing.MET, WORD), part(Standing.WEAK, WORD, ENTRY)])
    assert found.evidence == (WORD, ENTRY)


def test_enough_good_pieces_meet_it():
    assert add_up([bad(), good()], 1, "Next.").standing is Standing.MET


def test_a_met_requirement_tells_good_pieces_and_linked_ones_only():
    linked = Piece((ENTRY,), "", Flaw(1, "", ""), is_linked=True)
    assert add_up([bad(), good()], 1, "Next.").evidence == (WORD,)
    assert add_up([linked, good()], 1, "Next.").evidence == (ENTRY, WORD)


def test_several_good_pieces_say_how_many_more():
    assert add_up([good(), good()], 1, "").because == "It is here. One more paper does too."
    assert add_up([good()] * 3, 1, "").because == "It is here. 2 more do too."


def test_the_flaw_nearest_to_good_tells_and_its_empty_to_do_is_the_next_step():
    found = add_up([bad(5), bad(2, not_before=dt.date(2026, 12, 1))], 1, "Next.")
    assert (found.because, found.to_do) == ("Flaw 2.", "Next.")
    assert found.not_before == dt.date(2026, 12, 1)


def test_too_few_pieces_are_counted():
    assert add_up([good()], 3, "Next.").because == "1 of 3 is here."
    assert add_up([good(), good()], 3, "Next.").because == "2 of 3 are here."


def test_looking_stops_once_enough_is_good_or_the_rest_is_older():
    pieces = [bad(), good(), good()]
    assert enough(iter(pieces), 1) == pieces[:2]
    assert len(enough(iter([bad(is_age=True), good()]), 1)) == 1
