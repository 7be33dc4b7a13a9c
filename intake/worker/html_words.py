"""The words of a web page that a portal saved: no script is run, nothing is fetched."""

from __future__ import annotations

from html.parser import HTMLParser

_SKIPPED = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "object"})
_LINES = frozenset(
    {"p", "div", "br", "tr", "li", "ul", "ol", "table", "section", "article", "header"}
    | {"footer", "title", "hr", "pre", "dt", "dd", "blockquote"}
    | {f"h{number}" for number in range(1, 7)}
)
_CELLS = frozenset({"td", "th"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._skipped += tag in _SKIPPED
        self._mark(tag)
        if tag == "li":
            self.found.append("- ")

    def handle_endtag(self, tag: str) -> None:
        self._skipped = max(0, self._skipped - (tag in _SKIPPED))
        self._mark(tag)
        if tag in _CELLS:
            self.found.append("\t")

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        del attrs
        self._mark(tag)

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            inner = " ".join(data.split())
            before, after = data[:1].isspace(), data[-1:].isspace()
            self.found.append(f"{' ' * before}{inner}{' ' * after}" if inner else " ")

    def _mark(self, tag: str) -> None:
        if tag in _LINES and not self._skipped:
            self.found.append("\n")


def html_words(page: str) -> str:
    """Return the words of a web page, one line for each line a browser would begin."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return "".join(reader.found)
