from __future__ import annotations

import io

import pillow_heif
import pytest
from PIL import Image

from intake.domain.papers import Flaw, Media, Paper, Trouble
from intake.worker.photo_flaws import flaws_of
from tests.made_papers import inked
from tests.made_photos import (
    PAGE,
    a_letter,
    blurred,
    darkened,
    on_a_table,
    stored,
    with_noise,
)

pillow_heif.register_heif_opener()
BIG = 2_400


def flaws(picture):
    return flaws_of(picture, BIG)


@pytest.mark.parametrize("size", [(1, 5_000), (5_000, 1), (3, 2_400)])
def test_a_picture_as_thin_as_a_line_is_looked_at_without_harm(size):
    assert Flaw.CUT_OFF not in flaws(Image.new("L", size, 255))


@pytest.mark.parametrize("points", [8, 10, 12, 14])
@pytest.mark.parametrize("tilt", [-2.0, 0.4, 1.5])
def test_a_clean_photo_is_never_called_bad(points, tilt):
    assert flaws(on_a_table(a_letter(points), tilt)) == ()


@pytest.mark.parametrize("points", [8, 10, 12, 14])
def test_a_photo_out_of_focus_is_told_and_a_slightly_soft_one_is_not(points):
    letter = a_letter(points, (1700, 2200), 160)
    assert flaws(on_a_table(blurred(letter, 4))) == (Flaw.BLURRED,)
    assert flaws(on_a_table(blurred(letter, 1.2))) == ()


def test_a_photo_in_the_dark_is_told_and_an_evening_one_is_not():
    assert flaws(darkened(on_a_table(a_letter()), 0.2)) == (Flaw.DARK,)
    assert flaws(darkened(on_a_table(a_letter()), 0.5)) == ()


@pytest.mark.parametrize(
    "box", [(170, 0, *PAGE), (0, 0, 1000, PAGE[1]), (0, 203, *PAGE), (0, 0, PAGE[0], 1223)]
)
def test_words_that_run_into_an_edge_are_told(box):
    assert flaws(with_noise(a_letter().crop(box))) == (Flaw.CUT_OFF,)


@pytest.mark.parametrize("margin", [30, 60])
def test_a_narrow_margin_is_enough(margin):
    box = (margin, margin, PAGE[0] - margin, PAGE[1] - margin)
    assert flaws(with_noise(a_letter().crop(box))) == ()


def test_a_blank_page_and_a_plain_picture_have_no_flaw():
    assert flaws(on_a_table(Image.new("L", PAGE, 250))) == ()
    assert flaws(Image.linear_gradient("L").resize(PAGE)) == ()


def test_a_picture_too_small_for_words_is_told():
    assert flaws_of(Image.new("L", (300, 400), 255), 400) == (Flaw.SMALL,)


def test_real_photos_have_no_flaw(papers, samples):
    for name in ("arrow.heic", "spatial_photo.heic"):
        found = papers.inspect(Paper((samples / "images" / name).read_bytes()))
        assert {flaw for page in found.pages for flaw in page.flaws} == set(), name


# --- forty photos and scans: right way up, every page, no false alarm ----------------------

PHOTOS = [
    (kind, orientation, points)
    for kind in ("JPEG", "PNG", "WEBP")
    for orientation in (1, 3, 6, 8)
    for points in (9, 12)
] + [("HEIF", 1, points) for points in range(8, 16)]  # HEIC has no use for EXIF's turn
SCANS = [("TIFF", how) for how in ("group4", "tiff_lzw", "jpeg", "tiff_deflate")]


def is_upright(papers, paper, page=1):
    """The black bar of the letterhead is in the upper left."""
    seen = Image.open(io.BytesIO(papers.page_image(paper, page, width_px=400))).convert("L")
    bar = seen.point([0 if level < 70 else 255 for level in range(256)]).reduce(6)
    left, top, right, _ = inked(bar)
    return seen.height > seen.width and top < bar.height / 4 and left + right < bar.width * 1.2


@pytest.mark.parametrize(("kind", "orientation", "points"), PHOTOS)
def test_a_phone_photo_is_right_way_up_and_has_no_false_alarm(
    papers, kind, orientation, points
):
    data = stored(on_a_table(a_letter(points)), kind, orientation, quality=75)
    found = papers.inspect(Paper(data))
    assert (found.trouble, len(found.pages), found.pages[0].flaws) == (Trouble.NONE, 1, ())
    assert is_upright(papers, Paper(data))


@pytest.mark.parametrize(("kind", "compression"), SCANS)
@pytest.mark.parametrize("pages", [1, 3])
def test_a_scan_has_every_page_and_no_false_alarm(papers, kind, compression, pages):
    mode = "1" if compression == "group4" else "L"
    first, *others = [a_letter(9 + at).convert(mode) for at in range(pages)]
    data = stored(first, kind, compression=compression, save_all=True, append_images=others)
    found = papers.inspect(Paper(data))
    assert (found.media, found.trouble, len(found.pages)) == (Media.TIFF, Trouble.NONE, pages)
    assert not any(page.flaws for page in found.pages)
    assert all(is_upright(papers, Paper(data), page + 1) for page in range(pages))
