from __future__ import annotations

import pytest

from intake.worker.encodings import decoded, is_unknown_text
from intake.worker.older_letters import older_words, wide_encoding

POLISH = "Zażółć ból 7. Przyjęcie na oddział, pacjent źle śpi.\n"
JAPANESE = "痛み 7 です。毎日です。\n"
CHINESE = "疼痛 7 分。每天都疼。\n"


@pytest.mark.parametrize(
    ("words", "encoding"),
    [(JAPANESE, "cp932"), (POLISH, "cp1250"), (POLISH, "iso8859_2")],
)
def test_a_text_of_an_older_program_is_read_in_its_own_letters(words, encoding):
    assert older_words(words.encode(encoding)) == words
    assert decoded(words.encode(encoding)) == words


@pytest.mark.parametrize("words", [JAPANESE, CHINESE, "Боль 7 из 10\n", "כאב 7 מתוך 10\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_read_in_every_script(words, encoding):
    assert wide_encoding(words.encode(encoding)) == encoding
    assert decoded(words.encode(encoding)) == words


@pytest.mark.parametrize(
    "words",
    ["Zoë ate 3¼ µg at 37±1 °C; ¿qué? 5 m³, nº 7 — “Muñoz’s”", "Très âgé, déjà-vu, ça va"],
)
def test_western_text_stays_western(words):
    assert older_words(words.encode("cp1252")) is None


@pytest.mark.parametrize("encoding", ["gbk", "euc_kr", "cp1251"])
def test_what_is_not_sure_is_told_and_not_guessed(encoding):
    words = {"gbk": CHINESE, "euc_kr": "통증 7 점\n", "cp1251": "Привет, доктор\n"}[encoding]
    assert decoded(words.encode(encoding)) is None
    assert is_unknown_text(words.encode(encoding))


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n\0\0\0", bytes(range(256)), b"pain 7"]
)
def test_what_is_no_text_or_plain_is_not_called_an_unknown_one(data):
    assert not is_unknown_text(data)
