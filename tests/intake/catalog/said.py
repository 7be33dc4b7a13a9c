"""Every sentence that a person may read: of the data files, the window, papers and errors."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.intake.catalog.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDS = re.compile(r"(?<=[.!?])[”’)]*\s+|\n+")
WORDS = re.compile(r"[A-Za-z][A-Za-z’'-]*")
LEAST_WORDS = 6  # fewer make a label, and the grade of a label says nothing
CODE = [*Path("ui").rglob("*.py"), *Path("intake").rglob("*.py")]
# wording that has an owner, names of policies, and words looked for on papers are others'
TO_THE_LETTER = re.compile(
    r"Instrument |PublishedPolicy \S+ title$|DocumentType \S+ (?:headings|inside|telling)"
    r"|DocumentType \S+ sections|PaperLabel "
)


def sentences() -> Iterator[tuple[str, str]]:
    """Yield where each sentence stands, and the sentence."""
    for where, text in texts():
        for each in ENDS.split(text):
            if len(WORDS.findall(each)) >= LEAST_WORDS:
                yield where, each


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Return where each text stands, and the text."""
    catalog = [pair for pair in shipped() if not TO_THE_LETTER.match(pair[0])]
    return (*catalog, *(pair for path in CODE for pair in _in_code(path)))


def _in_code(path: Path) -> Iterator[tuple[str, str]]:
    tree = ast.parse(path.read_text("utf-8"))
    silent = {id(node) for each in ast.walk(tree) for node in _silent(each)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) not in silent and _is_told(node.value):
                yield f"{path}:{node.lineno}", node.value
        elif isinstance(node, ast.JoinedStr) and _is_told(told := _joined(node)):
            yield f"{path}:{node.lineno}", told


def _silent(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what is not told: docstrings, and the pieces of a text that is joined."""
    if isinstance(node, ast.Expr):
        yield node.value
    if isinstance(node, ast.JoinedStr):
        yield from node.values


def _joined(node: ast.JoinedStr) -> str:
    parts = (
        str(each.value) if isinstance(each, ast.Constant) else "it" for each in node.values
    )
    return "".join(parts)


def _is_told(text: str) -> bool:
    """Tell words for people from names, keys and code."""
    return (
        " " in text.strip()
        and not text.startswith(("#", "<", "%", "SELECT ", "INSERT ", "CREATE ", "PRAGMA "))
        and not re.search(r"[{}]\w*[:;]|==|\w_\w|\\|&\w+;|\w\(", text)
    )
