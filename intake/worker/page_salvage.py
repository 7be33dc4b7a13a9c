"""Finding the pages of a PDF whose end or middle is lost, so that the others can be read.

A download that breaks off loses the table at its end, and often the list of its pages; what
is left are objects, one after the other. They are read as plain text, and what the list of
pages needs is written behind them. A page that is lost leaves a gap: an empty page too small
to be drawn, so that every other page keeps its number.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from intake.domain.papers import MOST_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LOST_PT: Final = 0.5  # the side of a page that stands for a lost one
REST_PT: Final = 0.25  # and of the one that stands for all that may have followed

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,7})\s{1,4}\d{1,5}\s{1,4}obj\b")
_END = re.compile(rb"endobj|\bstream\r?\n")
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_NODE = re.compile(rb"/Type\s*/Pages(?![A-Za-z])")
_CATALOG = re.compile(rb"/Type\s*/Catalog(?![A-Za-z])")
_BUNDLE = re.compile(rb"/Type\s*/ObjStm(?![A-Za-z])")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d{1,7})\s+\d{1,5}\s+R")
_PARENT = re.compile(rb"/Parent\s+(\d{1,7})\s+\d{1,5}\s+R")
_ROOT = re.compile(rb"/Pages\s+(\d{1,7})\s+\d{1,5}\s+R")
_COUNT = re.compile(rb"/Count\s+(\d{1,6})\b")
_FIRST = re.compile(rb"/First\s+(\d{1,7})\b")
_PROMISED = re.compile(rb"/Linearized\b[^>]*?/N\s+(\d{1,5})\b")
_START = 1_200  # a file that is made to be shown while it comes says so here
_LARGEST_HEAD = 500_000
_LARGEST_BUNDLE = 20_000_000


def completed(data: bytes) -> bytes:
    """Return a broken PDF with what its list of pages lacks written behind it.

    What is not broken in that way, or cannot be read as plain text, is returned as it is.
    """
    if b"/Encrypt" in data:
        return data
    heads, unbundled = _left_of(data)
    if not any(_PAGE.search(head) for head in heads.values()):
        return data
    tree = _Tree(heads)
    catalog = tree.complete(_promised(data))
    if not tree.added and not unbundled:
        return data
    last = max((*heads, *tree.added)) + 1
    lines = [b"\nendstream\nendobj\n", *unbundled]
    lines += [b"%d 0 obj\n%s\nendobj\n" % each for each in tree.added.items()]
    lines.append(b"trailer\n<</Root %d 0 R /Size %d>>\n" % (catalog, last))
    return data + b"".join(lines) + b"startxref\n0\n%%EOF\n"


def objects_of(data: bytes) -> Mapping[int, bytes]:
    """Return the dictionary of each object that a broken PDF still has, by its number."""
    return _left_of(data)[0]


def object_cut_off(data: bytes) -> int:
    """Return the number of the object in whose middle the file ends, or 0."""
    last = _OBJECT.search(data, data.rfind(b"endobj") + 1)
    return int(last[1]) if last else 0


def _left_of(data: bytes) -> tuple[dict[int, bytes], list[bytes]]:
    """Return the dictionary of each object in the order of the file.

    Objects that lie packed in another are returned a second time, to be written plainly.
    """
    heads: dict[int, bytes] = {}
    packed: dict[int, bytes] = {}
    for found in _OBJECT.finditer(data):
        number = int(found[1])
        end = _END.search(data, found.end(), found.end() + _LARGEST_HEAD)
        if end is None:
            continue  # the file breaks off in the middle of it
        head = data[found.end() : end.start()]
        heads.pop(number, None)
        heads[number] = head
        if _BUNDLE.search(head):
            inner = dict(_unbundled(data, head, end.end()))
            packed |= inner
            heads |= {each: body for each, body in inner.items() if each not in heads}
    plain = [
        b"%d 0 obj\n%s\nendobj\n" % each for each in packed.items() if heads[each[0]] is each[1]
    ]
    return heads, plain


def _unbundled(data: bytes, head: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Yield the objects that lie packed in one, as far as it is whole."""
    first = _FIRST.search(head)
    if first is None or b"/DecodeParms" in head:
        return
    try:
        end = data.find(b"endstream", start)
        rest = data[start:] if end < 0 else data[start:end]
        inside = zlib.decompressobj().decompress(rest, _LARGEST_BUNDLE)
        places = [int(word) for word in inside[: int(first[1])].split()]
    except (zlib.error, ValueError):
        return
    starts = [int(first[1]) + place for place in places[1::2]]
    ends = [*starts[1:], len(inside)]
    for number, begin, end in zip(places[0::2], starts, ends, strict=False):
        if begin < len(inside):
            yield number, inside[begin:end]


def _promised(data: bytes) -> int:
    """Return how many pages the file's own start says that it has, or 0."""
    found = _PROMISED.search(data[:_START])
    return int(found[1]) if found else 0


@dataclass(slots=True)
class _Tree:
    """The list of pages: what is left of it, and what is added to make it whole."""

    heads: dict[int, bytes]
    added: dict[int, bytes] = field(default_factory=dict[int, bytes])
    _seen: set[int] = field(default_factory=set[int])

    def complete(self, promised: int) -> int:
        """Add what is lacking; return the number of the catalog."""
        catalog = next((n for n, head in self.heads.items() if _CATALOG.search(head)), 0)
        found = _ROOT.search(self.heads.get(catalog, b""))
        root = int(found[1]) if found else self._new(b"")
        if root in self.heads:
            self._mend(root)
        else:
            self._found_again(root, promised)
        if found is None:
            catalog = self._new(b"<</Type /Catalog /Pages %d 0 R>>" % root)
        return catalog

    def _found_again(self, root: int, promised: int) -> None:
        """Make a new top of the list, from what says that it belongs to none that is left."""
        kids = [
            number
            for number, head in self.heads.items()
            if _stands_in_list(head) and self._parent(head) not in self.heads
        ]
        total = sum(self._mend(kid) for kid in kids)
        missing = min(promised, MOST_PAGES) - total
        if promised:
            kids += [self._gap(root, LOST_PT) for _ in range(missing)]
        else:
            kids.append(self._gap(root, REST_PT))
        self.added[root] = _node(kids, total + max(missing, 0))

    def _mend(self, number: int) -> int:
        """Put a gap for each page that is lost below; return how many pages there are."""
        head = self.heads[number]
        listed = _KIDS.search(head)
        if listed is None:
            return 1
        if number in self._seen:
            return 0
        self._seen.add(number)
        kids = [int(each) for each in _REFERENCE.findall(listed[1])]
        total = sum(self._mend(kid) for kid in kids if kid in self.heads)
        lost = [kid for kid in kids if kid not in self.heads and kid not in self.added]
        told = _COUNT.search(head)
        many = int(told[1]) if told and int(told[1]) <= MOST_PAGES else 0
        for left, kid in zip(range(len(lost) - 1, -1, -1), lost, strict=True):
            total += self._stand_in(kid, number, 1 if left else max(1, many - total))
        return total

    def _stand_in(self, number: int, parent: int, most: int) -> int:
        """Put something in the place of a lost part of the list."""
        orphans = [kid for kid, head in self.heads.items() if self._parent(head) == number]
        total = sum(self._mend(kid) for kid in orphans)
        if not orphans and most == 1:
            self.added[number] = _gap(parent, LOST_PT)
            return 1
        gaps = [self._gap(number, LOST_PT) for _ in range(most - total)]
        self.added[number] = _node([*orphans, *gaps], total + len(gaps), parent)
        return total + len(gaps)

    def _parent(self, head: bytes) -> int:
        """Return what a page names as the list that it stands in, or 0."""
        found = _PARENT.search(head) if _stands_in_list(head) else None
        return int(found[1]) if found else 0

    def _gap(self, parent: int, side: float) -> int:
        return self._new(_gap(parent, side))

    def _new(self, body: bytes) -> int:
        number = max((0, *self.heads, *self.added)) + 1
        self.added[number] = body
        return number


def _stands_in_list(head: bytes) -> bool:
    return bool(_PAGE.search(head) or _NODE.search(head))


def _gap(parent: int, side: float) -> bytes:
    return b"<</Type /Page /Parent %d 0 R /MediaBox [0 0 %g %g]>>" % (parent, side, side)


def _node(kids: list[int], count: int, parent: int = 0) -> bytes:
    above = b" /Parent %d 0 R" % parent if parent else b""
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    return b"<</Type /Pages /Kids [%s] /Count %d%s>>" % (listed, count, above)
