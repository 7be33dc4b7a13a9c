"""What a PDF says, page by page, as a reader other than ours sees it."""

from __future__ import annotations

from typing import Any

import pypdfium2 as untyped

pypdfium2: Any = untyped


def page_texts(pdf: bytes) -> list[str]:
    """Return the words of each page, spaces and line ends made one."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_words(page.get_textpage().get_text_bounded()) for page in document]


def all_text(pdf: bytes) -> str:
    """Return the words of all pages."""
    return " ".join(page_texts(pdf))


def without_breaks(text: str) -> str:
    """Return the text without any blank, so that broken lines do not count."""
    return "".join(text.split())


def _words(text: str) -> str:
    return " ".join(text.replace("\ufffe", "").split())
