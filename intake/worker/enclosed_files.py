"""Papers inside a file that is a paper itself: they would be lost if nobody took them out."""

from __future__ import annotations

import io
import itertools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

import pikepdf
from PIL import Image

from intake.domain.papers import LARGEST_FILE_BYTES, Media
from intake.domain.stored import plain_name
from intake.worker.email_file import email_files
from intake.worker.pdf_repair import open_for_editing
from intake.worker.rtf_pictures import rtf_pictures
from intake.worker.summary_file import NO_NAME, enclosed, enclosed_bytes, ending_of
from intake.worker.zips import opened_zip, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ENCLOSED: Final = 200
_SMALLEST_SIDE: Final = 500  # dots; a smaller picture in a letter is a logo, not a paper
_MOST_OBJECTS: Final = 300_000
_WORD_PICTURE: Final = re.compile(
    r"word/media/[^/]+\.(?:jpe?g|png|tiff?|bmp|gif)", re.IGNORECASE
)
_FILE_KEYS: Final = ("/UF", "/F")


class EnclosedFile(NamedTuple):
    """A file inside another: a name for it, and its bytes."""

    name: str
    data: bytes


class Enclosed(NamedTuple):
    """The files inside another, and how many more there are that are not taken out."""

    files: tuple[EnclosedFile, ...]
    more: int = 0


def enclosed_files(data: bytes, media: Media) -> Enclosed:
    """Return the papers inside a file, in their order; pictures that are no paper are left.

    Raises:
        UnusableError: the file is damaged or locked.
    """
    found = {
        Media.XML: _in_summary,
        Media.EMAIL: _in_email,
        Media.PDF: _in_pdf,
        Media.DOCX: _in_letter,
        Media.RTF: _in_rtf,
    }[media](data)
    files = tuple(itertools.islice(found, MOST_ENCLOSED))
    return Enclosed(files, sum(1 for _ in found))


def _in_summary(data: bytes) -> Iterator[EnclosedFile]:
    if inside := enclosed(data):
        yield EnclosedFile(inside.name, enclosed_bytes(inside))


def _in_email(data: bytes) -> Iterator[EnclosedFile]:
    for name, kind, inside in email_files(data):
        if inside and not (kind.startswith("image/") and _is_small(inside)):
            yield EnclosedFile(_shown(name) or NO_NAME + ending_of(kind), inside)


def _in_pdf(data: bytes) -> Iterator[EnclosedFile]:
    """Yield the files attached to a PDF, to a page of it, or packed in it as in a folder."""
    seen: set[tuple[int, int]] = set()
    with open_for_editing(data, None) as pdf:
        for item in itertools.islice(pdf.objects, _MOST_OBJECTS):
            if not isinstance(item, pikepdf.Dictionary):
                continue
            stream = _stream_of(item)
            if stream is not None and stream.objgen not in seen:
                seen.add(stream.objgen)
                yield EnclosedFile(_name_in(item) or NO_NAME, _read(stream))


def _stream_of(item: pikepdf.Dictionary) -> pikepdf.Stream | None:
    files = item.get("/EF")
    if not isinstance(files, pikepdf.Dictionary):
        return None
    found = next((files[key] for key in _FILE_KEYS if key in files), None)
    return found if isinstance(found, pikepdf.Stream) else None


def _name_in(item: pikepdf.Dictionary) -> str:
    return next((_shown(str(item[key])) for key in _FILE_KEYS if key in item), "")


def _read(stream: pikepdf.Stream) -> bytes:
    """Return a file's bytes; none of one that is damaged, which is then told as empty."""
    try:
        return stream.read_bytes()
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return b""


def _in_letter(data: bytes) -> Iterator[EnclosedFile]:
    """Yield the scans and photos that were put into a letter."""
    with opened_zip(data) as archive:
        for info in archive.infolist():
            if not _WORD_PICTURE.fullmatch(info.filename):
                continue
            picture = unpacked(archive, info, LARGEST_FILE_BYTES)
            if not _is_small(picture):
                yield EnclosedFile(_shown(info.filename), picture)


def _in_rtf(data: bytes) -> Iterator[EnclosedFile]:
    pictures = (each for each in rtf_pictures(data) if each.data and not _is_small(each.data))
    for number, picture in enumerate(pictures, start=1):
        yield EnclosedFile(f"Picture {number}{picture.ending}", picture.data)


def _is_small(data: bytes) -> bool:
    """Whether this is a picture too small to be a paper; what cannot be read may be one."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            return min(picture.size) < _SMALLEST_SIDE
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        return False


def _shown(name: str) -> str:
    return plain_name(name.replace("\\", "/").rpartition("/")[2])
