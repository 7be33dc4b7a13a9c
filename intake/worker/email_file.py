"""An e-mail saved as a file: who wrote when, its words, and the papers that came with it."""

from __future__ import annotations

import email
import email.header
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from intake.domain.papers import Trouble
from intake.worker.encodings import decoded
from intake.worker.html_words import html_words
from intake.worker.unusable import UnusableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_HEAD: Final = re.compile(r"(?:[\w-]+:.*(?:\n[ \t].*)*\n)+", re.ASCII)
_OWN_LINES: Final = ("mime-version:", "message-id:", "received:")  # that no person types
_TOLD: Final = ("From", "To", "Cc", "Date", "Subject")
_PLAIN, _WEB = "text/plain", "text/html"
_SEALS: Final = frozenset({"application/pkcs7-signature", "application/pgp-signature"})
_UNREADABLE = (ValueError, LookupError, RecursionError, TypeError, AssertionError)


def is_email(start: str) -> bool:
    """Whether a text begins as an e-mail does; a letter typed with "From:" above is none."""
    head = _HEAD.match(start.replace("\r\n", "\n"))
    lines = head[0].lower().split("\n") if head else []
    return any(line.startswith(_OWN_LINES) for line in lines)


class _Piece(NamedTuple):
    """A leaf of an e-mail, or a message whose head is to be told.

    ``is_told_plainly``: it stands beside the same words without any dress.
    """

    part: Message
    is_head: bool
    is_told_plainly: bool = False


def email_words(data: bytes) -> str:
    """Return the words of an e-mail, and of those forwarded in it, below who wrote when.

    Raises:
        UnusableError: it is nested as no honest e-mail is.
    """
    told = (_told(piece).strip("\r\n") for piece in _pieces(data))
    return "\n".join(f"{words}\n" for words in told if words.strip())


def email_files(data: bytes) -> Iterator[tuple[str, str, bytes]]:
    """Yield the name, the kind and the bytes of each file that came with an e-mail.

    Raises:
        UnusableError: see ``email_words``.
    """
    for part, is_head, _ in _pieces(data):
        if not is_head and _is_file(part):
            yield _decoded(part.get_filename() or ""), part.get_content_type(), _bytes_of(part)


def _pieces(data: bytes) -> list[_Piece]:
    try:
        return list(_walk(email.message_from_bytes(data), is_message=True))
    except _UNREADABLE as error:
        raise UnusableError(Trouble.DAMAGED) from error


def _walk(part: Message, *, is_message: bool, is_plain: bool = False) -> Iterator[_Piece]:
    if is_message:
        yield _Piece(part, is_head=True)
    kind = part.get_content_type()
    if not part.is_multipart():
        yield _Piece(part, is_head=False, is_told_plainly=is_plain)
        return
    children = [each for each in part.get_payload() if not isinstance(each, str)]
    is_both = kind == "multipart/alternative" and any(
        child.get_content_type() == _PLAIN for child in children
    )
    for child in children:
        is_forwarded = kind == "message/rfc822"
        yield from _walk(child, is_message=is_forwarded, is_plain=is_plain or is_both)


def _told(piece: _Piece) -> str:
    part = piece.part
    if piece.is_head:
        lines = [f"{name}: {_decoded(str(part[name]))}" for name in _TOLD if part[name]]
        return "\n".join(lines)
    is_web = part.get_content_type() == _WEB
    if _is_file(part) or (is_web and piece.is_told_plainly):
        return ""
    return html_words(_text_of(part)) if is_web else _text_of(part)


def _is_file(part: Message) -> bool:
    kind = part.get_content_type()
    if kind in _SEALS:
        return False
    is_words = kind in {_PLAIN, _WEB} and part.get_content_disposition() != "attachment"
    return not is_words or bool(part.get_filename())


def _decoded(raw: str) -> str:
    """Return a line of a head in plain words; signs beyond ASCII come in letters."""
    try:
        told = str(email.header.make_header(email.header.decode_header(raw)))
    except _UNREADABLE:
        told = raw
    return " ".join(told.split())


def _bytes_of(part: Message) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _text_of(part: Message) -> str:
    data = _bytes_of(part)
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        return decoded(data) or ""
