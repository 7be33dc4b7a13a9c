from __future__ import annotations

import pytest

from intake.domain.papers import Trouble
from intake.worker import zips
from intake.worker.unusable import UnusableError
from tests.made_texts import a_zip


def test_a_member_comes_out_as_it_went_in():
    with zips.opened_zip(a_zip(("a.txt", b"words"))) as archive:
        assert zips.unpacked(archive, archive.infolist()[0], 5) == b"words"


def test_a_member_over_the_limit_is_refused_before_it_is_unpacked():
    with (
        zips.opened_zip(a_zip(("a.txt", bytes(10_000)))) as archive,
        pytest.raises(UnusableError) as caught,
    ):
        zips.unpacked(archive, archive.infolist()[0], 9_999)
    assert caught.value.trouble is Trouble.TOO_LARGE


def test_a_member_with_a_wrong_sum_is_refused():
    data = a_zip(("a.txt", b"words and words"))
    start = data.index(b"a.txt") + 8
    broken = data[:start] + bytes([data[start] ^ 16]) + data[start + 1 :]
    with zips.opened_zip(broken) as archive, pytest.raises(UnusableError) as caught:
        zips.unpacked(archive, archive.infolist()[0], 100)
    assert caught.value.trouble is Trouble.DAMAGED


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", a_zip(("a", b"b"))[:-10]])
def test_what_is_no_zip_has_no_names(data):
    assert zips.names_in(data) == frozenset()


def test_a_zip_of_too_many_members_is_refused(monkeypatch):
    monkeypatch.setattr(zips, "MOST_MEMBERS", 2)
    with pytest.raises(UnusableError):
        zips.opened_zip(a_zip(("a", b""), ("b", b""), ("c", b"")))
