"""What a file is that has no page to show: named truly, so that a person knows the way on."""

from __future__ import annotations

import re
from typing import Final

from intake.domain.papers import Trouble
from intake.worker.encodings import is_unknown_text

_MARKS: Final = (
    (0, b"7z\xbc\xaf\x27\x1c", Trouble.PACKED),
    (0, b"Rar!\x1a\x07", Trouble.PACKED),
    (0, b"\x1f\x8b", Trouble.PACKED),  # gzip
    (0, b"BZh", Trouble.PACKED),
    (0, b"\xfd7zXZ\x00", Trouble.PACKED),
    (257, b"ustar", Trouble.PACKED),  # tar
    (32_769, b"CD001", Trouble.PACKED),  # a disc as one file
    (128, b"DICM", Trouble.XRAY_PICTURES),
    (0, b"ID3", Trouble.RECORDING),
    (0, b"OggS", Trouble.RECORDING),
    (0, b"fLaC", Trouble.RECORDING),
    (0, b"#!AMR", Trouble.RECORDING),
    (0, b"\x1aE\xdf\xa3", Trouble.RECORDING),  # WebM
    (8, b"WAVE", Trouble.RECORDING),
    (8, b"AVI ", Trouble.RECORDING),
    (0, b"MZ", Trouble.PROGRAM),
    (0, b"\x7fELF", Trouble.PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", Trouble.PROGRAM),  # of a Mac
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", Trouble.SHORTCUT),  # of Windows
    (0, b"8BPS", Trouble.RARE_KIND),  # Photoshop
    (0, b"\x00\x00\x01\x00", Trouble.RARE_KIND),  # an icon
    (0, b"\x00\x00\x00\x0cJXL ", Trouble.RARE_KIND),
    (0, b"\xff\x0a", Trouble.RARE_KIND),  # JPEG XL, bare
    (0, b"P5\n", Trouble.RARE_KIND),
    (0, b"P6\n", Trouble.RARE_KIND),
)
_PICTURE_BRANDS: Final = frozenset({b"mif1", b"crx "})
_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_OFFICE: Final = "EncryptedPackage".encode("utf-16-le")

_SHORTCUT_STARTS: Final = ("[internetshortcut]", "[desktopentry]type=link")
_WEB_DOCUMENT: Final = '"doc_id":'  # what a copy of a web document holds beside its address
_MAC_SHORTCUT: Final = re.compile(r"<plist[^>]*><dict><key>url</key><string>")
_SIGN_IN: Final = re.compile(r"<input\b[^>]*\btype\s*=\s*[\"']?password", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"<\?xml[^>]*\?>")
_REFUSALS: Final = ('{"error"', "<error><code>")
_LARGEST_SHORTCUT: Final = 4_000  # signs
_LARGEST_MESSAGE: Final = 2_000  # signs of what a message says; a saved record says more


def stranger(data: bytes) -> Trouble:
    """Return what is to be said of a file of no kind that can be shown."""
    for at, mark, trouble in _MARKS:
        if data.startswith(mark, at):
            return trouble
    if data[4:8] == b"ftyp":
        return Trouble.RARE_KIND if data[8:12] in _PICTURE_BRANDS else Trouble.RECORDING
    if data.startswith(_OFFICE) and _LOCKED_OFFICE in data:
        return Trouble.LOCKED_ELSEWHERE
    return Trouble.OLD_LETTERS if is_unknown_text(data) else Trouble.NOT_A_PAPER


def no_record(raw: str, words: str) -> Trouble:
    """Return what is to be said of a text that is nobody's record; ``NONE``: it may be one.

    Args:
        raw: the file as text, a web page with its marks.
        words: what a person would read of it.
    """
    if len(words) <= _LARGEST_MESSAGE and _SIGN_IN.search(raw):
        return Trouble.WEBSITE_MESSAGE
    if len(raw) > _LARGEST_SHORTCUT:
        return Trouble.NONE
    start = _DECLARATION.sub("", "".join(raw.lower().split()).lstrip("\ufeff"))
    if start.startswith(_REFUSALS):
        return Trouble.WEBSITE_MESSAGE
    is_web_document = start.startswith("{") and _WEB_DOCUMENT in start
    if is_web_document or start.startswith(_SHORTCUT_STARTS) or _MAC_SHORTCUT.search(start):
        return Trouble.SHORTCUT
    return Trouble.NONE
