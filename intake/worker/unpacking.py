"""What lies in the zip in hand, and its members one by one. Names are words, never places."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from intake.domain.packages import LARGEST_PACKAGE_BYTES, Member, Refusal, is_leftover
from intake.domain.papers import LARGEST_FILE_BYTES, Media, Trouble
from intake.domain.stored import plain_name
from intake.worker.enclosed_files import enclosed_files
from intake.worker.unusable import NoSuchPageError, UnusableError
from intake.worker.zips import LOCK_FLAG, UTF8_FLAG, opened_zip, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipInfo

    from intake.worker.enclosed_files import Enclosed

_DENSE_FROM, _DENSEST = 50_000_000, 200
_PAPERS_WITH_PAPERS = frozenset({Media.XML, Media.EMAIL, Media.PDF, Media.DOCX, Media.RTF})
_MAC_SHADOWS = "__MACOSX/"
_NO_NAME = "Paper without a name"


def members(data: bytes, media: Media) -> tuple[Member, ...]:
    """Return the files in a zip, those first that come first, folders left out.

    What computers put beside files for themselves (``__MACOSX``) is passed over. Of a file
    that is a paper itself, those inside it: the body of a visit summary, what came with an
    e-mail or is attached to a PDF, the scans in a letter.

    Raises:
        UnusableError: nothing lies in it, it is damaged, or holds too many files.
    """
    if media is not Media.ZIP:
        return tuple(_named(_inside(data, media)))
    found: list[Member] = []
    size = 0
    with opened_zip(data) as archive:
        for number, info in enumerate(archive.infolist()):
            name = name_of(info)
            shown = name.rpartition("/")[2]
            if info.is_dir() or name.startswith(_MAC_SHADOWS) or is_leftover(shown):
                continue
            refusal = _refusal(info, name, size)
            size += 0 if refusal else info.file_size
            found.append(
                Member(name=plain_name(shown) or _NO_NAME, number=number, refusal=refusal)
            )
    return tuple(found)


def member(data: bytes, media: Media, number: int) -> bytes:
    """Return one member's bytes.

    Raises:
        UnusableError: it is refused, damaged, or this is no zip.
        NoSuchPageError: there is no such member.
    """
    if media is not Media.ZIP:
        inside = _inside(data, media)
        if number >= len(inside.files):
            raise NoSuchPageError
        return inside.files[number].data
    chosen = next((each for each in members(data, media) if each.number == number), None)
    if chosen is None:
        raise NoSuchPageError
    if chosen.refusal is not None:
        raise UnusableError(Trouble.NOT_A_PAPER)
    with opened_zip(data) as archive:
        return unpacked(archive, archive.infolist()[number], LARGEST_FILE_BYTES)


def _inside(data: bytes, media: Media) -> Enclosed:
    found = enclosed_files(data, media) if media in _PAPERS_WITH_PAPERS else None
    if found is None or not found.files:
        raise UnusableError(Trouble.NOT_A_PAPER)
    return found


def _named(inside: Enclosed) -> Iterator[Member]:
    """Give each file inside a paper, and one name for those that are too many."""
    total = len(inside.files)
    for number, each in enumerate(inside.files):
        yield Member(name=each.name, number=number)
    if inside.more:
        name = "1 more file" if inside.more == 1 else f"{inside.more} more files"
        yield Member(name=name, number=total, refusal=Refusal.TOO_MANY)


def name_of(info: ZipInfo) -> str:
    """Return a member's name with ``/`` between folders.

    Names without the mark for UTF-8 are read as DOS had them; many programs write UTF-8
    all the same, which shows because almost nothing else can be read as that.
    """
    name = info.filename
    if not info.flag_bits & UTF8_FLAG:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    return name.replace("\\", "/")


def _refusal(info: ZipInfo, name: str, size_before: int) -> Refusal | None:
    parts = name.split("/")
    reasons = (
        (Refusal.LINK, stat.S_ISLNK(info.external_attr >> 16)),
        (Refusal.OUTSIDE, ".." in parts or parts[0] == "" or parts[0].endswith(":")),
        (Refusal.LOCKED, info.flag_bits & LOCK_FLAG),
        (Refusal.TOO_LARGE, info.file_size > LARGEST_FILE_BYTES),
        (Refusal.TOO_DENSE, _is_dense(info)),
        (Refusal.PACKAGE_TOO_LARGE, size_before + info.file_size > LARGEST_PACKAGE_BYTES),
    )
    return next((refusal for refusal, applies in reasons if applies), None)


def _is_dense(info: ZipInfo) -> bool:
    return info.file_size > max(_DENSE_FROM, _DENSEST * info.compress_size)
