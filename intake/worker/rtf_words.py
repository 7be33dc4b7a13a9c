r"""The words of an RTF file: a small reader of what word processors write.

Groups that hold no words of the text (fonts, colours, pictures, objects) are passed over;
letters come as bytes of a code page or as numbers (``\u``), each with its stand-in skipped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\(.)"
    rb"|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_SILENT = frozenset(
    b"fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore "
    b"latentstyles listtable listoverridetable rsidtbl generator xmlnstbl fldinst filetbl "
    b"pntext bkmkstart bkmkend mmathPr shpinst nonshppict revtbl".split()
)
_SIGNS = {
    b"par": "\n", b"line": "\n", b"sect": "\n", b"page": "\n", b"row": "\n",
    b"cell": "\t", b"tab": "\t", b"emdash": "—", b"endash": "–", b"bullet": "•",
    b"lquote": "\N{LEFT SINGLE QUOTATION MARK}", b"rquote": "\N{RIGHT SINGLE QUOTATION MARK}",
    b"ldblquote": "“", b"rdblquote": "”",
    b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_ESCAPED = {b"~": "\N{NO-BREAK SPACE}", b"_": "-", b"\n": "\n", b"\r": "\n"}
_CODE_PAGES = frozenset((437, 850, 852, 874, 932, 936, 949, 950, *range(1250, 1259)))


@dataclass(frozen=True, slots=True)
class _Group:
    """What a group of braces has set: whether its words count, and stand-ins per sign."""

    is_silent: bool = False
    stand_ins: int = 1


@dataclass(slots=True)
class _Reader:
    code_page: str = "cp1252"
    group: _Group = field(default_factory=_Group)
    outer: list[_Group] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)  # bytes of one code page
    to_skip: int = 0

    def brace(self, sign: bytes) -> None:
        if sign == b"{":
            self.outer.append(self.group)
        elif self.outer:
            self.group = self.outer.pop()
        self.to_skip = 0

    def word(self, name: bytes, number: int | None) -> None:
        if name == b"u" and number is not None:
            self._sign(chr(number % 0x10000))
            self.to_skip = self.group.stand_ins
        elif name == b"uc" and number is not None:
            self.group = replace(self.group, stand_ins=min(max(number, 0), 8))
        elif name == b"ansicpg" and number in _CODE_PAGES:
            self.code_page = f"cp{number}"
        elif name in _SILENT:
            self.group = replace(self.group, is_silent=True)
        elif name in _SIGNS:
            self._sign(_SIGNS[name])

    def star(self) -> None:
        """A group that begins like this may be passed over by whoever does not know it."""
        self.group = replace(self.group, is_silent=True)

    def letters(self, data: bytes) -> None:
        skipped = min(self.to_skip, len(data))
        self.to_skip -= skipped
        if not self.group.is_silent:
            self.waiting += data[skipped:]

    def words(self) -> str:
        self._flush()
        whole = "".join(self.found)
        return whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _sign(self, sign: str) -> None:
        if not self.group.is_silent:
            self._flush()
            self.found.append(sign)

    def _flush(self) -> None:
        self.found.append(self.waiting.decode(self.code_page, "replace"))
        self.waiting.clear()


def rtf_words(data: bytes) -> str:
    """Return the words of an RTF file; what is not understood is passed over."""
    reader = _Reader()
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        name, number, code, sign, brace, letters = found.groups()
        if name == b"bin":
            at += max(0, int(number or 0))
        elif name:
            reader.word(name, int(number) if number else None)
        elif brace:
            reader.brace(brace)
        elif sign == b"*":
            reader.star()
        elif sign is not None and sign in _ESCAPED:
            reader.letters(_ESCAPED[sign].encode(reader.code_page, "replace"))
        else:
            plain = sign if sign is not None and sign in (b"\\", b"{", b"}") else b""
            reader.letters(bytes.fromhex(code.decode()) if code else letters or plain)
    return reader.words()
