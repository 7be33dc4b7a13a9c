"""Pictures of very many dots: read at half their size or less, where their kind can do that.

Phones take photos of 48, 108 and 200 million dots; no screen and no sheet of paper shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PIL import ImageOps, Jpeg2KImagePlugin

from intake.domain.papers import MOST_PIXELS

if TYPE_CHECKING:
    from PIL import Image

_WIDE_DOTS: Final = 12_000_000  # a JPEG 2000 of more takes 12 bytes a dot until it is read
_HALVED: Final = 24_000_000  # dots; beyond them a second copy is too much
_READ_WHOLE: Final = frozenset({"HEIF", "AVIF"})  # kinds that cannot be read smaller


def read_smaller(picture: Image.Image) -> None:
    """Have a large JPEG or JPEG 2000 read smaller; call it before the dots are read."""
    dots = picture.width * picture.height
    if isinstance(picture, Jpeg2KImagePlugin.Jpeg2KImageFile) and dots > _WIDE_DOTS:
        picture.reduce = 1 if dots <= 4 * _WIDE_DOTS else 2
    elif dots > MOST_PIXELS:
        picture.draft(picture.mode, (picture.width // 2, picture.height // 2))


def turned_upright(picture: Image.Image) -> Image.Image:
    """Return a copy of a picture's dots, turned as the camera meant it, large ones halved."""
    is_large = picture.width * picture.height > _HALVED
    if is_large and picture.format in _READ_WHOLE:
        return ImageOps.exif_transpose(picture.reduce(2))
    return ImageOps.exif_transpose(picture)
