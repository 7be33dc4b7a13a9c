from __future__ import annotations

import pytest

from intake.domain.papers import Media, Paper, Trouble
from intake.worker.strangers import no_record, stranger
from intake.worker.typed_words import typed_words
from intake.worker.unusable import UnusableError

SIGN_IN = b"<html><title>Portal</title><p>Sign in<form><input type='password' name=p></form>"
APPLE_LINK = (
    b'<?xml version="1.0"?>\n<plist version="1.0">\n<dict>\n\t<key>URL</key>\n'
    b"<string>https://portal.example</string></dict></plist>"
)


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (bytes(128) + b"DICM", Trouble.XRAY_PICTURES),
        (b"7z\xbc\xaf\x27\x1c", Trouble.PACKED),
        (bytes(257) + b"ustar", Trouble.PACKED),
        (b"\0\0\0\x14ftypqt  ", Trouble.RECORDING),
        (b"RIFF\0\0\0\0WAVE", Trouble.RECORDING),
        (b"\0\0\0\x18ftypmif1", Trouble.RARE_KIND),
        (b"MZ\x90", Trouble.PROGRAM),
        (bytes.fromhex("4C0000000114020000000000C0"), Trouble.SHORTCUT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument", Trouble.NOT_A_PAPER),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Trouble.LOCKED_ELSEWHERE,
        ),
        (b"\x00\x07\x13", Trouble.NOT_A_PAPER),
        (b"", Trouble.NOT_A_PAPER),
    ],
)
def test_what_has_no_page_is_named_for_what_it_is(data, trouble):
    assert stranger(data) is trouble


@pytest.mark.parametrize(
    ("data", "media", "trouble"),
    [
        (SIGN_IN, Media.HTML, Trouble.WEBSITE_MESSAGE),
        (b'{"error": "unauthorized"}', Media.TEXT, Trouble.WEBSITE_MESSAGE),
        (
            b'<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>',
            Media.XML,
            Trouble.WEBSITE_MESSAGE,
        ),
        (b"[InternetShortcut]\r\nURL=https://portal.example\r\n", Media.TEXT, Trouble.SHORTCUT),
        (APPLE_LINK, Media.XML, Trouble.SHORTCUT),
        (b'{"doc_id":"1","email":"m@example.org"}', Media.TEXT, Trouble.SHORTCUT),
        (b"<html><div id=app></div><script>go()</script>", Media.HTML, Trouble.NO_WORDS),
    ],
)
def test_a_text_that_is_no_record_is_not_taken_for_one(data, media, trouble):
    with pytest.raises(UnusableError) as caught:
        typed_words(data, media)
    assert caught.value.trouble is trouble


def test_a_saved_record_with_a_field_to_sign_in_is_a_record():
    words = "Gabapentin 300 mg, no relief after ten weeks.\n" * 60
    assert no_record(SIGN_IN.decode() + words, words) is Trouble.NONE


@pytest.mark.parametrize("raw", ["pain 7", '{"resourceType": "Bundle"}', "<a><b>pain</b></a>"])
def test_other_texts_may_be_records(raw):
    assert no_record(raw, raw) is Trouble.NONE


def test_it_is_told_through_the_worker(papers):
    assert papers.inspect(Paper(bytes(128) + b"DICM")).trouble is Trouble.XRAY_PICTURES
