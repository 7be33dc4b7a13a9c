"""Cutting camera, place and software out of JPEG bytes; the picture is not touched."""

from __future__ import annotations

_START = b"\xff\xd8"
_MARK = 0xFF
_SCAN = 0xDA
_END = 0xD9
_ADOBE = 0xEE  # says how the colours are coded: without it they turn
_COMMENT = 0xFE
_BARE_JFIF = 18  # bytes of the marker when it holds no thumbnail
_APP_FIRST, _APP_LAST = 0xE0, 0xEF
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length


def without_metadata(data: bytes) -> bytes:
    """Return the JPEG without EXIF, XMP, IPTC, colour profiles, thumbnails and comments.

    A bare JFIF marker and the Adobe marker that decodes colours say nothing of anybody and
    stay, so that most scans need no copy.
    Bytes that are no JPEG, or end before the picture starts, come back as they are.
    """
    if not data.startswith(_START):
        return data
    kept = [_START]
    at = 2
    while at + 4 <= len(data):
        if data[at] != _MARK:
            return data
        marker = data[at + 1]
        if marker == _MARK:  # filling
            at += 1
            continue
        if marker in {_SCAN, _END}:
            return b"".join([*kept, data[at:]])
        end = at + 2 if marker in _ALONE else at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if _is_kept(marker, data[at + 4 : at + 9], end - at):
            kept.append(data[at:end])
        at = end
    return data


def _is_kept(marker: int, name: bytes, length: int) -> bool:
    if marker == _ADOBE:
        return name == b"Adobe"
    if marker == _APP_FIRST:
        return name == b"JFIF\x00" and length == _BARE_JFIF
    return marker != _COMMENT and not _APP_FIRST <= marker <= _APP_LAST
