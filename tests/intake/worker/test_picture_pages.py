from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from intake.domain.assembly import PageChoice
from intake.domain.papers import Media
from intake.worker.picture_pages import picture_pdf
from intake.worker.unusable import NoSuchPageError
from tests.made_papers import a_photo, a_picture, saved

pytestmark = pytest.mark.usefixtures("heic")


def pages(data, media, *numbers, turns=0):
    choices = [PageChoice(page=number, quarter_turns=turns) for number in numbers]
    out = io.BytesIO()
    with picture_pdf(data, media, choices) as pdf:
        pdf.save(out, static_id=True)
    return out.getvalue()


def drawn(data, page=0):
    with pypdfium2.PdfDocument(data) as pdf:
        return pdf[page].render(scale=0.5).to_pil().convert("L")


def image(data, page=0):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = pdf.pages[page].obj.Resources.XObject.Picture
        return str(found.Filter), found.Width, found.Height


def dark_corner(picture):
    """Which quarter of the inked area is black."""
    box = picture.point(lambda level: 255 if level < 90 else 0).getbbox()
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    return (
        "left" if middle[0] < picture.width / 2 else "right",
        "top" if middle[1] < picture.height / 2 else "bottom",
    )


@pytest.mark.parametrize(
    ("turns", "corner", "size"),
    [
        (0, ("left", "top"), (306, 396)),
        (1, ("right", "top"), (396, 306)),
        (2, ("right", "bottom"), (306, 396)),
        (3, ("left", "bottom"), (396, 306)),
    ],
)
def test_a_turned_photo_lies_on_a_sheet_turned_with_it(turns, corner, size):
    seen = drawn(pages(a_photo(), Media.JPEG, 1, turns=turns))
    assert seen.size == size
    assert dark_corner(seen) == corner


@pytest.mark.parametrize("orientation", [3, 5, 8])
def test_what_the_camera_turned_is_packed_upright(samples, orientation):
    data = (samples / "images" / f"hopper_orientation_{orientation}.jpg").read_bytes()
    straight = (samples / "images" / "hopper.png").read_bytes()
    one = drawn(pages(data, Media.JPEG, 1)).resize((16, 16)).tobytes()
    two = drawn(pages(straight, Media.PNG, 1)).resize((16, 16)).tobytes()
    assert sum(abs(a - b) for a, b in zip(one, two, strict=True)) / 256 < 12


def test_a_black_and_white_scan_stays_dot_for_dot():
    scan = a_picture((1728, 2200), "1")
    data = pages(saved(scan, "TIFF", compression="group4", dpi=(204, 196)), Media.TIFF, 1)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (picture,) = pdf.pages[0].get_images().values()
        assert isinstance(picture, pikepdf.Stream)
        packed = pikepdf.PdfImage(picture).as_pil_image()
    assert image(data) == ("/CCITTFaxDecode", 1728, 2200)
    assert packed.convert("L").tobytes() == scan.convert("L").tobytes()
    assert dark_corner(drawn(data)) == ("left", "top")


def test_a_photo_is_packed_as_a_photo_of_300_dots_to_the_inch():
    kind, width, height = image(pages(a_photo(size=(4000, 5000)), Media.JPEG, 1))
    assert kind == "/DCTDecode"
    assert width <= 2400
    assert width / height == pytest.approx(0.8, abs=0.01)


def test_a_screenshot_stays_exact():
    assert image(pages(saved(a_picture(), "PNG"), Media.PNG, 1)) == ("/FlateDecode", 300, 400)


def test_pages_of_a_scan_come_in_the_order_asked_for():
    scans = [a_picture((200, 260), "1", mark=mark) for mark in ("x", "", "x")]
    data = saved(scans[0], "TIFF", save_all=True, append_images=scans[1:])
    made = pages(data, Media.TIFF, 2, 3)
    blank, marked = drawn(made, 0), drawn(made, 1)
    assert min(blank.tobytes()) > 200
    assert min(marked.tobytes()) < 50


def test_a_page_that_is_not_there_is_refused():
    with pytest.raises(NoSuchPageError):
        pages(a_photo(), Media.JPEG, 2)


def test_nothing_of_the_camera_comes_along():
    assert b"CANARY" not in pages(a_photo(), Media.JPEG, 1)


def test_the_same_photo_makes_the_same_bytes():
    assert pages(a_photo(), Media.JPEG, 1) == pages(a_photo(), Media.JPEG, 1)


def test_colours_stay():
    red = saved(Image.new("RGB", (30, 40), (200, 20, 20)), "PNG")
    with pypdfium2.PdfDocument(pages(red, Media.PNG, 1)) as pdf:
        assert pdf[0].render(scale=0.2).to_pil().getpixel((60, 60)) == (200, 20, 20)
