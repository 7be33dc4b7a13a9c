from __future__ import annotations

import getpass

import pytest

from intake.commandline.passphrases import first_line, new_passphrase, passphrase
from intake.errors import (
    NoPassphraseError,
    NotTheSamePassphraseError,
    PassphraseFileError,
)


@pytest.fixture
def typed(monkeypatch):
    """What a person types, one line for each question."""

    def types(*lines):
        waiting = list(lines)
        monkeypatch.setattr(getpass, "getpass", lambda _prompt: waiting.pop(0))

    return types


@pytest.mark.parametrize(
    ("data", "secret"),
    [
        (b"one two three\n", "one two three"),
        (b"one two three\r\nmore", "one two three"),
        (b"\xef\xbb\xbfone two", "one two"),
        (b"  one ", "  one "),
        ("Łódź\n".encode(), "Łódź"),
    ],
)
def test_the_first_line_of_a_file_is_the_passphrase(tmp_path, data, secret):
    file = tmp_path / "file"
    file.write_bytes(data)
    assert first_line(file) == secret
    assert passphrase(file).text == secret
    assert new_passphrase(file) == secret


@pytest.mark.parametrize("data", [b"", b"\n", b"\nsecond", b"\xff\xfe\n"])
def test_a_file_without_one_is_refused(tmp_path, data):
    file = tmp_path / "file"
    file.write_bytes(data)
    with pytest.raises(PassphraseFileError):
        first_line(file)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(PassphraseFileError):
        first_line(tmp_path / "none")


def test_a_typed_passphrase_opens(typed):
    typed("one two")
    assert passphrase(None).text == "one two"


def test_a_new_passphrase_is_typed_twice(typed):
    typed("one two", "one two")
    assert new_passphrase(None) == "one two"
    typed("one two", "one too")
    with pytest.raises(NotTheSamePassphraseError):
        new_passphrase(None)


@pytest.mark.parametrize("trouble", [EOFError(), getpass.GetPassWarning()])
def test_where_nobody_can_be_asked_it_is_said(monkeypatch, trouble):
    def fails(prompt):
        raise trouble

    monkeypatch.setattr(getpass, "getpass", fails)
    with pytest.raises(NoPassphraseError) as caught:
        passphrase(None)
    assert "--passphrase-file" in caught.value.remedy
