from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.assembly import Bookmark, PageLink, page_count
from tests.made_papers import an_order, own, pages_of


def test_a_packet_has_the_pages_of_all_its_parts():
    order = an_order(own("cover", "summary"), pages_of("d1", 3, 1))
    assert [page_count(part) for part in order.parts] == [2, 2]
    assert order.page_count == 4


def test_a_bookmark_after_the_last_page_is_refused():
    with pytest.raises(ValidationError):
        an_order(own("cover"), bookmarks=(Bookmark(title="x", page=2),))


def test_a_link_to_a_page_after_the_last_is_refused():
    link = PageLink(page=1, left=0.0, bottom=0.0, right=1.0, top=1.0, target=2)
    with pytest.raises(ValidationError):
        an_order(own("cover"), links=(link,))


def test_a_packet_without_parts_or_with_an_empty_password_is_refused():
    with pytest.raises(ValidationError):
        an_order()
    with pytest.raises(ValidationError):
        an_order(own("cover"), password="")


def test_the_password_and_the_pages_are_never_printed():
    shown = repr(an_order(own("cover"), password="openpassword"))
    assert "openpassword" not in shown
    assert "%PDF" not in shown
