"""Reading photos and scans with Pillow: kinds by name, sizes first, upright, no metadata."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pillow_heif
from PIL import (
    AvifImagePlugin,
    Image,
    ImageFile,
    TiffImagePlugin,
    UnidentifiedImageError,
)

from intake.domain.papers import (
    MOST_PAGES,
    MOST_PIXELS,
    Edge,
    Flaw,
    Inspection,
    Media,
    PageInfo,
    Trouble,
)
from intake.worker.large_pictures import read_smaller, turned_upright
from intake.worker.photo_flaws import SIDE_PX, flaws_of
from intake.worker.picture_sheet import dot_tallness, place
from intake.worker.unusable import NoSuchPageError, UnusableError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

FORMATS = {
    Media.JPEG: ("JPEG",),  # it opens photos of several views (MPO), too
    Media.PNG: ("PNG",),
    Media.TIFF: ("TIFF",),
    Media.WEBP: ("WEBP",),
    Media.HEIC: ("HEIF",),
    Media.AVIF: ("AVIF",),
    Media.JPEG_2000: ("JPEG2000",),
    Media.GIF: ("GIF",),
    Media.BMP: ("BMP",),
}
_MANY_PAGES = frozenset({Media.TIFF, Media.HEIC})  # of the others the first picture is the page
_PHOTOS = frozenset(  # a fax is as it is
    {Media.JPEG, Media.HEIC, Media.AVIF, Media.JPEG_2000, Media.WEBP, Media.PNG}
)
_END_OF_JPEG = b"\xff\xd9"
_ENDS = {Media.JPEG: (_END_OF_JPEG, b"\xff\xda"), Media.PNG: (b"IEND", b"IDAT")}
_NO_DOTS = (126, 130)  # the grey that stands where a JPEG has no dots
_LEAST_LEFT = 0.1  # of the picture; with less of it nothing is worth showing
_CUT = "truncated"  # what the decoders say of a file that ends too early
_SOUND = (OSError, ValueError, SyntaxError, EOFError, TypeError, OverflowError, RuntimeError)


def set_up() -> None:
    """Teach Pillow HEIC and its limits. Called once, before anything is read."""
    pillow_heif.register_heif_opener(thumbnails=False)
    pillow_heif.options.DECODE_THREADS = 1  # threads reserve memory that the wall counts
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    Image.MAX_IMAGE_PIXELS = 4 * MOST_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    warnings.simplefilter("ignore")
    warnings.simplefilter("error", Image.DecompressionBombWarning)


@contextmanager
def opened(data: bytes, media: Media) -> Generator[Image.Image]:
    """Open a picture file without reading its dots.

    Raises:
        UnusableError: damaged, or of too many dots.
    """
    is_cut = is_cut_short(data, media)
    whole = data + _END_OF_JPEG if is_cut and media is Media.JPEG else data
    with refusals():
        picture = Image.open(io.BytesIO(whole), formats=FORMATS[media])
    ImageFile.LOAD_TRUNCATED_IMAGES = is_cut and media is Media.PNG
    try:
        yield picture
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        picture.close()


def is_cut_short(data: bytes, media: Media) -> bool:
    """Whether a JPEG or PNG lacks its end; what came before it can still be shown."""
    if media not in _ENDS:
        return False
    end, body = _ENDS[media]
    return data.find(body, max(0, data.rfind(end))) >= 0


@contextmanager
def refusals() -> Generator[None]:
    """Turn what Pillow says into one of our words."""
    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnusableError(Trouble.TOO_MANY_PIXELS) from error
    except (*_SOUND, UnidentifiedImageError) as error:
        is_cut = isinstance(error, EOFError) or _CUT in str(error).lower()
        raise UnusableError(Trouble.DAMAGED if is_cut else Trouble.RARE_KIND) from error


def frame_count(picture: Image.Image) -> int:
    """Return how many pictures of the file can be found, at least 1."""
    return _frames(picture)[0]


def _frames(picture: Image.Image) -> tuple[int, bool]:
    """Return how many pictures can be found, and whether the file ends before the last."""
    try:
        with refusals():
            total = max(1, int(getattr(picture, "n_frames", 1)))
            return total, _circles(picture, total)
    except UnusableError:
        return max(1, _found_one_by_one(picture)), True


def _circles(picture: Image.Image, total: int) -> bool:
    """Whether the list of a scan's pages leads back into itself; others may lie beside it."""
    if not isinstance(picture, TiffImagePlugin.TiffImageFile):
        return False
    picture.seek(total - 1)
    is_last = picture.tag_v2.next == 0
    picture.seek(0)
    return not is_last


def _found_one_by_one(picture: Image.Image) -> int:
    for found in range(MOST_PAGES + 1):
        try:
            picture.seek(found)
        except _SOUND:
            return found
    return MOST_PAGES + 1


def page_total(picture: Image.Image, media: Media) -> int:
    """Return how many pages the file makes: every TIFF and HEIC picture is one."""
    return frame_count(picture) if media in _MANY_PAGES else 1


def upright(picture: Image.Image, page: int) -> Image.Image:
    """Return the dots of page ``page`` (from 1), turned as the camera meant it.

    Raises:
        NoSuchPageError: there is no page with that number.
        UnusableError: damaged, or of too many dots.
    """
    with refusals():
        try:
            picture.seek(page - 1)
        except EOFError as error:
            raise NoSuchPageError from error
        read_smaller(picture)
        if picture.width * picture.height > MOST_PIXELS:
            raise UnusableError(Trouble.TOO_MANY_PIXELS)
        picture.load()
        turned = turned_upright(picture)
    if turned.width * turned.height == 0:
        raise UnusableError(Trouble.DAMAGED)
    return turned


def tallness(picture: Image.Image, dots: Image.Image) -> float:
    """Return how much taller than wide a dot of the upright picture is."""
    try:
        across, down = (float(side) for side in picture.info["dpi"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return 1.0
    if dots.width != picture.width:
        across, down = down, across
    return dot_tallness(across, down)


def inspect_picture(data: bytes, media: Media, pulse: Callable[[int, int], None]) -> Inspection:
    """Read every picture of a file once, to know which of its pages can be shown."""
    is_cut = is_cut_short(data, media)
    with opened(data, media) as picture:
        images, breaks_off = _frames(picture)
        total = images if media in _MANY_PAGES else 1
        if total > MOST_PAGES:
            return Inspection(media=media, trouble=Trouble.TOO_MANY_PAGES, images=images)
        pages: list[PageInfo] = []
        troubles: list[Trouble] = []
        for page in range(1, total + 1):
            pulse(page - 1, total)
            info, trouble = _picture_info(picture, page, media, is_cut=is_cut)
            pages.append(info)
            troubles.append(trouble)
    good = any(trouble is Trouble.NONE for trouble in troubles)
    return Inspection(
        media=media,
        trouble=_overall(troubles, breaks_off=breaks_off),
        pages=tuple(pages) if good else (),
        images=images,
    )


def _overall(troubles: Sequence[Trouble], *, breaks_off: bool) -> Trouble:
    bad = [trouble for trouble in troubles if trouble is not Trouble.NONE]
    if len(bad) == len(troubles):
        return bad[0]
    return Trouble.PARTLY_DAMAGED if bad or breaks_off else Trouble.NONE


def picture_png(picture: Image.Image, page: int, width_px: int, quarter_turns: int) -> bytes:
    """Return a page as a PNG at most ``width_px`` wide, with nothing but its dots."""
    if frame_count(picture) == 1:
        picture.draft("RGB", (width_px, width_px))  # a JPEG is then read at half or a quarter
    dots = upright(picture, page)
    tall = tallness(picture, dots)
    with refusals():
        dots = for_screen(dots)
        if tall != 1.0:  # a fax: as tall as its paper was
            dots.thumbnail((2 * width_px, 4 * width_px))
            dots = dots.resize((dots.width, max(1, round(dots.height * tall))))
        if quarter_turns:
            dots = dots.transpose(_TURNS[quarter_turns])
        dots.thumbnail((width_px, 4 * width_px))
        out = io.BytesIO()
        Image.frombytes(dots.mode, dots.size, dots.tobytes()).save(out, "PNG", compress_level=1)
    return out.getvalue()


def for_screen(dots: Image.Image) -> Image.Image:
    """Return the picture in grey or colour on white paper."""
    if dots.mode in {"1", "L"} and "transparency" not in dots.info:
        return dots.convert("L")
    if dots.mode.startswith("I;16") or dots.mode in {"I", "F"}:
        return _sixteen_bits(dots)
    if dots.mode in {"RGBA", "LA", "PA", "La", "RGBa", "P"} or "transparency" in dots.info:
        whole = dots.convert("RGBA")
        paper = Image.new("RGBA", whole.size, "white")
        return Image.alpha_composite(paper, whole).convert("RGB")
    return dots.convert("RGB")


_TURNS = {
    1: Image.Transpose.ROTATE_270,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_90,
}


def _sixteen_bits(dots: Image.Image) -> Image.Image:
    """Spread a scan of deep greys over the 256 that paper and screen show."""
    deep = dots if dots.mode == "F" else dots.convert("F")
    low, high = (float(level) for level in deep.getextrema())  # type: ignore[arg-type]  # one band
    factor = 255.0 / ((high - low) or 1.0)
    return deep.point(lambda level: level * factor + -low * factor).convert("L")


def _picture_info(
    picture: Image.Image, page: int, media: Media, *, is_cut: bool
) -> tuple[PageInfo, Trouble]:
    longer_side = max(picture.size)
    if media is Media.JPEG:
        picture.draft("L", (SIDE_PX, SIDE_PX))  # read whole, but in grey and smaller
    try:
        dots = upright(picture, page)
    except (UnusableError, NoSuchPageError) as error:
        trouble = error.trouble if isinstance(error, UnusableError) else Trouble.DAMAGED
        return PageInfo(width_pt=0.0, height_pt=0.0, readable=False), trouble
    if is_cut and _is_nearly_empty(dots):
        return PageInfo(width_pt=0.0, height_pt=0.0, readable=False), Trouble.DAMAGED
    placed = place(dots.width, dots.height, tallness(picture, dots))
    info = PageInfo(
        width_pt=placed.sheet_width,
        height_pt=placed.sheet_height,
        free_edges=(Edge.FOOT, Edge.LEFT, Edge.TOP, Edge.RIGHT),
        flaws=(Flaw.INCOMPLETE,) if is_cut else _flaws(dots, longer_side, media),
    )
    return info, Trouble.NONE


def _is_nearly_empty(dots: Image.Image) -> bool:
    """Whether almost all of a picture that was cut short is the grey of no dots."""
    grey = dots.convert("L")
    without = sum(grey.histogram()[slice(*_NO_DOTS)])
    return without > (1 - _LEAST_LEFT) * grey.width * grey.height


def _flaws(dots: Image.Image, longer_side_px: int, media: Media) -> tuple[Flaw, ...]:
    if media not in _PHOTOS:
        return ()
    with refusals():
        return flaws_of(for_screen(dots), longer_side_px)
