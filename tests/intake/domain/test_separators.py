from __future__ import annotations

import random

from intake.domain.separators import (
    BLANK_BEFORE,
    CALLED_FIRST,
    FAX_COVER,
    LAST_BEFORE,
    LETTERHEAD,
    NEW_HEADING,
    SHEET_BEFORE,
    blank_pages,
    likely_starts,
)

HEAD = "Riverside Physical Therapy\n212 Canal Street\n"


def test_blank_pages_are_suggested_unless_all_are():
    assert blank_pages({1: False, 2: True}, 3) == (2,)
    assert blank_pages({1: True, 2: True}, 2) == ()


def test_a_paper_begins_after_a_blank_page():
    assert likely_starts({}, (2, 5), 6) == {3: BLANK_BEFORE, 6: BLANK_BEFORE}


def test_two_blank_pages_in_a_row_make_one_separator():
    assert likely_starts({}, (2, 3), 5) == {4: BLANK_BEFORE}


def test_an_empty_back_of_a_numbered_page_is_no_separator():
    texts = {1: "Page 1 of 2", 2: "", 3: "Page 2 of 2"}
    assert likely_starts(texts, (2,), 3) == {}
    between = {1: "Page 1 of 2", 2: "Page 2 of 2", 3: "Page 1 of 3", 4: "Page 2 of 3"}
    assert likely_starts(between, (), 4) == {3: CALLED_FIRST}


def test_a_letterhead_that_the_page_before_lacks_begins_a_paper():
    texts = {1: HEAD + "Dear", 2: "and so on", 3: HEAD + "To whom", 4: "the rest of it"}
    assert likely_starts(texts, (), 4) == {3: LETTERHEAD}


def test_a_head_that_stands_on_every_page_is_none():
    assert likely_starts(dict.fromkeys(range(1, 6), HEAD + "text"), (), 5) == {}


def test_nothing_known_suggests_nothing():
    assert likely_starts({}, (), 500) == {}


BODY = "She returns for burning pain in the right foot.\nThe plan was explained.\n"
SIGNED = "Electronically signed by A. Lindqvist, MD"


def _note(day, *, head=HEAD):
    return f"{head}Progress Note\nPatient: Marisol Vandersteen\nDate: {day}\n{BODY}"


def test_a_visit_of_another_day_is_another_paper_though_the_letterhead_never_changes():
    texts = {1: _note("03/04/2025") + SIGNED, 2: _note("04/01/2025"), 3: HEAD + BODY + SIGNED}
    assert likely_starts(texts, (), 3) == {2: NEW_HEADING}


def test_after_the_last_page_of_a_paper_another_begins():
    texts = {1: BODY + "Page 1 of 2", 2: BODY + "Page 2 of 2", 3: BODY + "Page 2 of 3"}
    assert likely_starts(texts, (), 3) == {3: LAST_BEFORE}


def test_pages_in_a_wrong_order_stay_one_paper():
    texts = {1: BODY + "Page 1 of 3", 2: BODY + "Page 3 of 3", 3: BODY + "Page 2 of 3"}
    assert likely_starts(texts, (), 3) == {}


def test_a_parting_sheet_stays_with_what_it_ends():
    texts = {1: BODY, 2: "DOCUMENT SEPARATOR", 3: BODY}
    assert likely_starts(texts, (), 3) == {3: SHEET_BEFORE}


def test_a_fax_cover_goes_with_its_fax():
    cover = "FAX\nTo: Records office\nFrom: Walgrove Pharmacy\nPages including cover: 2"
    texts = {1: BODY + SIGNED, 2: cover, 3: _note("03/04/2025") + "Page 1 of 1"}
    assert likely_starts(texts, (), 3) == {2: FAX_COVER}


def test_empty_backs_of_pages_part_nothing():
    texts = {1: _note("03/04/2025"), 3: BODY, 5: BODY + SIGNED, 7: _note("04/01/2025")}
    assert likely_starts(texts, (2, 4, 6, 8), 8) == {7: LETTERHEAD}


def test_numbers_of_a_records_office_do_not_hide_where_papers_end():
    visits = [_note(f"0{month}/04/2025") + SIGNED for month in range(1, 9)]
    pages = [page for visit in visits for page in (visit, HEAD + BODY + SIGNED)]
    texts = {
        at: f"{text}\nRelease 88213 Page {at} of {len(pages)}"
        for at, text in enumerate(pages, 1)
    }
    assert set(likely_starts(texts, (), len(pages))) == set(range(3, len(pages), 2))


def test_a_booklet_numbered_through_is_one_paper():
    chapters = {at: f"Chapter {at}. Your costs\n{BODY}Page {at} of 60" for at in range(1, 61)}
    assert likely_starts(chapters, (), 60) == {}


LEAST_FOUND = 0.9


def test_of_many_joined_papers_nearly_all_are_found_and_none_is_cut_wrongly():
    """Papers of one to four pages, letterheads on the first or on all, read with slips."""
    found = missed = wrong = 0
    for seed in range(30):
        texts, starts = _joined(random.Random(seed))
        told = set(likely_starts(texts, (), len(texts)))
        found += len(told & starts)
        missed += len(starts - told)
        wrong += len(told - starts)
    assert wrong == 0
    assert found >= LEAST_FOUND * (found + missed)


def _joined(chance):
    pages: list[str] = []
    starts: set[int] = set()
    while len(pages) < 30:
        starts.add(len(pages) + 1)
        pages += _paper(chance)
    texts = {at: _with_slips(chance, text) for at, text in enumerate(pages, 1)}
    return texts, starts - {1}


def _paper(chance):
    place = f"{chance.choice(['Cedar', 'Harbor', 'Mesa', 'Summit'])} Clinic"
    head = f"{place}\n{chance.randint(1, 900)} Larch Road, Salem OR 97301\n"
    day = f"{chance.randint(1, 12):02}/{chance.randint(1, 28):02}/2025"
    kind = chance.choice(["Progress Note", "MRI Report", "Referral Form", "Discharge Summary"])
    first = f"{head}{kind}\nPatient: Marisol Vandersteen\nDate: {day}\n{BODY}"
    top = chance.choice(["", head, f"Vandersteen, Marisol DOB 04/17/1979 {day}\n"])
    return [first, *[top + BODY] * chance.randint(0, 3)]


def _with_slips(chance, text):
    eyes = dict(zip("eaohnt", "cqebrf", strict=True))
    return "".join(eyes.get(sign, sign) if chance.random() < 0.01 else sign for sign in text)
