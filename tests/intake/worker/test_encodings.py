from __future__ import annotations

import pytest

from intake.worker.encodings import decoded

LETTER = "Dear Zoë, your visit — “March 3” — went well.\r\nPain 7/10."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_letter_is_read_in_the_encoding_it_was_written_in(encoding):
    assert decoded(LETTER.encode(encoding)) == LETTER


@pytest.mark.parametrize("text", ["Нужен визит", "痛みの記録", "שלום רב"])
def test_other_scripts_are_read_as_utf_8(text):
    assert decoded(text.encode()) == text


def test_a_sign_that_the_end_cuts_in_two_does_not_make_it_another_encoding():
    assert decoded("Zoë".encode()[:-1]) == "Zo"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"MZ\x90\x00\x03\x00\x00\x00",
        bytes(range(256)) * 4,
        b"\x7fELF\x02\x01\x01" + bytes(64),
        bytes([1, 0, 2, 0, 3, 0, 4, 0]) * 20,
        "Привет, доктор".encode("cp1251"),
    ],
)
def test_what_is_no_text_is_not_taken_for_one(data):
    assert decoded(data) is None


def test_the_naughty_strings_are_a_text(samples):
    (path,) = (samples / "stress").glob("*blns.txt")
    assert (decoded(path.read_bytes()) or "").count("\n") > 500
