from __future__ import annotations

import pytest

from intake.worker.rtf_words import rtf_words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            rb"{\rtf1\ansi Dear \b Maria\b0 ,\par Pain 7.\tab Sleep 4.}",
            "Dear Maria,\nPain 7.\tSleep 4.",
        ),
        (rb"{\rtf1\ansi\ansicpg1252 Zo\'eb \ldblquote hi\rdblquote\emdash}", "Zoë “hi”—"),
        (rb"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}", "Привет"),
        (rb"{\rtf1\ansi\uc1 Zo\u235?\u8212\'97 end}", "Zoë— end"),
        (rb"{\rtf1\uc0\u-10179\u-8704}", "\U0001f600"),
        (rb"{\rtf1{\fonttbl{\f0 Arial;}}{\*\generator Word;}{\pict 89504e47}text}", "text"),
        (rb"{\rtf1 a\{b\}\\c\~d}", "a{b}\\c\N{NO-BREAK SPACE}d"),
        (b"{\\rtf1 a\r\nb\\\nc}", "ab\nc"),
        (b"{\\rtf1 x{\\object\\bin4 }}}}y}z}", "xz"),
        (rb"{\rtf1{\field{\*\fldinst HYPERLINK}{\fldrslt here}}}", "here"),
        (rb"{\rtf1\ansicpg99999999 open", "open"),
        (b"}}}}", ""),
    ],
)
def test_words_come_out_as_they_were_meant(data, words):
    assert rtf_words(data) == words


def test_a_hundred_thousand_open_braces_do_no_harm():
    assert rtf_words(b"{\\rtf1 " + b"{" * 100_000 + b"deep") == "deep"
