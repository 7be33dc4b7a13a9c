"""Looking at a finished file once more, as a stranger would, before it leaves the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from typing import BinaryIO

_FORBIDDEN = frozenset(
    {
        "/AA",
        "/AF",
        "/AcroForm",
        "/EF",
        "/EmbeddedFiles",
        "/JS",
        "/JavaScript",
        "/OpenAction",
        "/PieceInfo",
        "/RichMediaContent",
        "/Thumb",
        "/URI",
        "/XFA",
    }
)
_ACTIONS = frozenset({"/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/URI"})


class NotAsMeantError(ValueError):
    """The file holds what it must not hold, or has not the pages it must have."""


def verify(written: BinaryIO, password: str | None, pages: int) -> None:
    """Open a finished file and compare it with what it was meant to be.

    Raises:
        NotAsMeantError: it is something else.
    """
    with pikepdf.open(written, password=password or "") as pdf:
        if len(pdf.pages) != pages:
            raise NotAsMeantError("pages")
        _check(pdf.Root)
        for item in pdf.objects:
            if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
                _check(item)
        if pdf.docinfo.keys() - {"/Title"}:
            raise NotAsMeantError("author")


def _check(item: pikepdf.Object) -> None:
    keys = item.keys()
    if not _FORBIDDEN.isdisjoint(keys):
        raise NotAsMeantError("active content")
    if "/S" in keys and item.get("/S") in _ACTIONS:
        raise NotAsMeantError("action")
