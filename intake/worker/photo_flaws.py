"""What is wrong with a photo of a paper: too dark, blurred, cut off, too small.

The thresholds were found on made-up pages (letters of 8 to 14 points, blurred, darkened
and cut by known amounts, with a phone's noise and shadow) and on real photos; in between
lies room, because a photo that can be read must never be called bad.
"""

# numpy's types say little of arrays; the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAny=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PIL import Image, ImageFilter

from intake.domain.papers import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

SIDE_PX = 1_600  # of a page, some 145 dots to the inch: what follows is measured at this size
SMALLEST_PX = 700  # of the longer side; a page then has 60 dots to the inch
DARKEST_PAPER = 82  # the brightest hundredth of the picture, of 255
_TILE_PX, _FEWEST_TILES = 32, 12
_CONTRAST = 45  # between ink and paper in a tile, of 255
_STEEPEST = 80  # percent: the sharpest tiles count, a page may bend out of focus
_BLURRED_BELOW = 0.24  # of the contrast, from one dot to the next; clean pages have 0.4 to 0.7
_NOISE_PX = 0.7
_BANDS_APART, _AROUND_PX = 4, 3  # what smoothing takes from around a band
_EDGE_PX, _PAPER_SHARE, _INK_SHARE = 2, 0.75, 0.6
_SHORTEST_RUN_PX, _LONGEST_RUN_PX = 2, 45
_ACROSS_LETTERS, _ALONG_LINES = 14, 7  # pieces of ink on an edge that cuts text
_MOST_INK = 0.5


def flaws_of(dots: Image.Image, longer_side_px: int) -> tuple[Flaw, ...]:
    """Return what is wrong with a photo; nothing is said of one that shows no paper.

    Args:
        dots: the photo, upright, of any size.
        longer_side_px: what it has before it was made smaller for reading.
    """
    grey = _measured(dots)
    if longer_side_px < SMALLEST_PX:
        return (Flaw.SMALL,)
    found = (
        (Flaw.DARK, _is_dark(grey)),
        (Flaw.BLURRED, _is_blurred(grey)),
        (Flaw.CUT_OFF, _is_cut_off(grey)),
    )
    return tuple(flaw for flaw, is_so in found if is_so)


def _measured(dots: Image.Image) -> Image.Image:
    grey = dots.convert("L")
    scale = SIDE_PX / max(grey.size)
    if scale >= 1:
        return grey
    size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
    return grey.resize(size, Image.Resampling.BOX)


def _is_dark(grey: Image.Image) -> bool:
    return _level(grey, 0.99) < DARKEST_PAPER


def _level(grey: Image.Image, share: float) -> int:
    """Return the brightness that this share of the dots does not pass."""
    counted, wanted = 0, share * grey.width * grey.height
    for level, count in enumerate(grey.histogram()):
        counted += count
        if counted >= wanted:
            return level
    return 255


def _is_blurred(grey: Image.Image) -> bool:
    """Whether even the sharpest edges of ink on paper rise slowly.

    Some bands across the page tell as much as all of it, unless there is little ink.
    """
    import numpy as np  # slow to load, and a PDF needs none of it

    steepness = _steepness(grey, _BANDS_APART)
    if len(steepness) < _FEWEST_TILES:
        steepness = _steepness(grey, 1)
    if len(steepness) < _FEWEST_TILES:
        return False
    return bool(np.percentile(steepness, _STEEPEST) < _BLURRED_BELOW)


def _steepness(grey: Image.Image, apart: int) -> Any:
    """Return how steep the steepest edge is in each tile with ink, of its contrast.

    Args:
        grey: the photo as it is measured.
        apart: 1: every band of tiles is measured; 3: every third.
    """
    import numpy as np

    tops = range(0, grey.height - _TILE_PX + 1, _TILE_PX * apart)
    found = [_band(grey, top) for top in tops]
    if not found or grey.width < _TILE_PX:
        return np.zeros(0)
    tiles, rises = (_tiles(np.concatenate(parts)) for parts in zip(*found, strict=True))
    contrast = tiles.max(axis=1) - tiles.min(axis=1)
    has_ink = contrast > _CONTRAST
    return rises[has_ink].max(axis=1) / contrast[has_ink] if has_ink.any() else np.zeros(0)


def _band(grey: Image.Image, top: int) -> tuple[Any, Any]:
    """Return a band of tiles without noise, and the steps from each dot to the next."""
    import numpy as np

    first, end = max(0, top - _AROUND_PX), min(grey.height, top + _TILE_PX + _AROUND_PX)
    band = grey.crop((0, first, grey.width, end))
    smooth = np.asarray(band.filter(ImageFilter.GaussianBlur(_NOISE_PX)), np.int16)
    steps = np.zeros_like(smooth)
    steps[:, :-1] = np.abs(np.diff(smooth, axis=1))
    steps[:-1] = np.maximum(steps[:-1], np.abs(np.diff(smooth, axis=0)))
    inner = slice(top - first, top - first + _TILE_PX)
    return smooth[inner], steps[inner]


def _tiles(dots: Any) -> Any:
    down, across = (side // _TILE_PX for side in dots.shape)
    whole = dots[: down * _TILE_PX, : across * _TILE_PX]
    cut = whole.reshape(down, _TILE_PX, across, _TILE_PX).swapaxes(1, 2)
    return cut.reshape(down * across, _TILE_PX * _TILE_PX)


def _is_cut_off(grey: Image.Image) -> bool:
    """Whether letters run into an edge where there is paper and no margin."""
    import numpy as np

    if min(grey.size) <= 2 * _EDGE_PX:
        return False  # a line, not a paper
    dots = np.asarray(grey, np.uint8)
    paper = _level(grey, 0.95)
    return any(
        _ink_runs(line, paper) >= fewest and _is_paper(line, paper)
        for line, fewest in _edges(dots)
    )


def _edges(dots: Any) -> Iterator[tuple[Any, int]]:
    yield dots[_EDGE_PX], _ACROSS_LETTERS
    yield dots[-1 - _EDGE_PX], _ACROSS_LETTERS
    yield dots[:, _EDGE_PX], _ALONG_LINES
    yield dots[:, -1 - _EDGE_PX], _ALONG_LINES


def _is_paper(line: Any, paper: int) -> bool:
    import numpy as np

    return bool(np.median(line) > _PAPER_SHARE * paper)


def _ink_runs(line: Any, paper: int) -> int:
    """Count pieces of ink as long as a part of a letter; a shadow or a frame is longer."""
    import numpy as np

    ink = (line < _INK_SHARE * paper).astype(np.int8)
    if ink.mean() > _MOST_INK:
        return 0
    turns = np.diff(np.concatenate(([0], ink, [0])))
    lengths = np.flatnonzero(turns < 0) - np.flatnonzero(turns > 0)
    fits = (lengths >= _SHORTEST_RUN_PX) & (lengths <= _LONGEST_RUN_PX)
    return int(fits.sum())
