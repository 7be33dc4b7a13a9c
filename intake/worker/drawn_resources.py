"""A page takes along only what it draws: not the pictures of pages that stay at home.

Scanners and joiners of files often give all pages one shelf of pictures, forms and fonts.
Whoever copies one page would copy the shelf, and with it what was drawn on a page that the
person left out. So each page, and each form that it draws, gets a shelf of its own.
"""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import re
from copy import copy
from itertools import chain
from typing import TYPE_CHECKING

import pikepdf

from intake.worker.stamps import contents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME = re.compile(rb"/([^\s/<>\[\](){}%]+)")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_ALWAYS = frozenset({"/DefaultGray", "/DefaultRGB", "/DefaultCMYK"})  # used without a name
_LARGEST = 50_000_000  # bytes of one content as it lies in the file


def keep_only_drawn(pages: Iterable[pikepdf.Page]) -> None:
    """Give each page a shelf with only what its content names.

    Raises:
        PdfError: a content cannot be read, so nobody knows what it draws.
    """
    waiting: list[pikepdf.Object] = [page.obj for page in pages]
    done: set[tuple[int, int]] = set()
    while waiting:
        holder = waiting.pop()
        if holder.is_indirect:
            if holder.objgen in done:
                continue
            done.add(holder.objgen)
        if isinstance(holder.get("/Resources"), pikepdf.Dictionary):
            _tidy(holder)
            waiting += _drawers(holder["/Resources"])


def _tidy(holder: pikepdf.Object) -> None:
    """Replace the shelf of a page, form, pattern or font by one with what it names."""
    shelf = holder["/Resources"]
    named: set[str] = set()
    waiting = _contents(holder)
    while waiting:
        found = {name for content in waiting for name in _names(content)} - named
        named |= found
        lent = (each for each in _named(shelf, found) if "/Resources" not in each)
        waiting = [content for each in lent for content in _contents(each)]
    own = holder["/Resources"] = copy(shelf)
    for kind, things in shelf.items():
        if isinstance(things, pikepdf.Dictionary):
            own[kind] = _only(things, named)


def _only(things: pikepdf.Object, named: set[str]) -> pikepdf.Object:
    own = copy(things)
    for name in things.keys() - named - _ALWAYS:
        del own[name]
    return own


def _named(shelf: pikepdf.Object, names: set[str]) -> Iterator[pikepdf.Object]:
    """Yield what has these names and draws with the shelf of whoever draws it."""
    for things in shelf.as_dict().values():
        if isinstance(things, pikepdf.Dictionary):
            for name, thing in things.items():
                if name in names:
                    yield from _drawing(thing)


def _drawers(shelf: pikepdf.Object) -> list[pikepdf.Object]:
    """Return all on a shelf that draws with a shelf of its own."""
    things = (each for each in shelf.as_dict().values() if isinstance(each, pikepdf.Dictionary))
    named = chain.from_iterable(each.as_dict().values() for each in things)
    return [drawer for thing in named for drawer in _drawing(thing)]


def _drawing(thing: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield a form, a pattern or a font of drawings; of a mask, the form it is made of."""
    if isinstance(thing, pikepdf.Stream):
        if thing.get("/Subtype") == "/Form" or thing.get("/PatternType") == 1:
            yield thing
    elif isinstance(thing, pikepdf.Dictionary):
        mask = thing.get("/SMask")
        if isinstance(mask, pikepdf.Dictionary) and isinstance(mask.get("/G"), pikepdf.Stream):
            yield mask["/G"]
        if isinstance(thing.get("/CharProcs"), pikepdf.Dictionary):
            yield thing


def _contents(holder: pikepdf.Object) -> list[pikepdf.Object]:
    if isinstance(holder, pikepdf.Stream):
        return [holder]
    glyphs = holder.get("/CharProcs")
    if isinstance(glyphs, pikepdf.Dictionary):
        drawn = glyphs.as_dict().values()
        return [each for each in drawn if isinstance(each, pikepdf.Stream)]
    return contents(holder)


def _names(content: pikepdf.Object) -> Iterator[str]:
    if len(content.read_raw_bytes()) > _LARGEST:
        raise pikepdf.PdfError("a content is too large to be looked through")
    for found in _NAME.findall(content.read_bytes()):
        plain = _ESCAPE.sub(lambda sign: bytes([int(sign[1], 16)]), found)
        yield "/" + plain.decode("utf-8", "surrogateescape")
