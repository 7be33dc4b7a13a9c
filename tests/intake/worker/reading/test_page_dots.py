from __future__ import annotations

import pypdfium2
import pytest

from intake.domain.papers import Media
from intake.worker import pictures
from intake.worker.reading.page_dots import pdf_dots, picture_dots
from intake.worker.unusable import NoSuchPageError, UnusableError
from tests.made_papers import a_pdf, a_photo, a_picture, saved


@pytest.fixture(autouse=True)
def _limits():
    pictures.set_up()


def test_a_page_of_a_pdf_is_drawn_grey_and_fine_enough_to_read():
    document = pypdfium2.PdfDocument(a_pdf("words"))
    dots = pdf_dots(document, 1)
    assert (dots.mode, dots.size) == ("L", (2125, 2750))
    document.close()


def test_a_huge_page_is_drawn_within_bounds():
    document = pypdfium2.PdfDocument(a_pdf("words", size=(6000, 9000)))
    width, height = pdf_dots(document, 1).size
    assert width * height < 9_100_000
    document.close()


def test_a_fax_is_stretched_to_square_dots():
    fax = saved(a_picture((1728, 1078), "1"), "TIFF", dpi=(204, 98))
    width, height = picture_dots(fax, Media.TIFF, 1).size
    assert height / width == pytest.approx(1078 * 204 / 98 / 1728, rel=0.01)


def test_a_photo_is_turned_as_the_camera_meant_it_and_a_small_one_enlarged():
    dots = picture_dots(a_photo(orientation=6), Media.JPEG, 1)
    assert dots.width > dots.height
    corner = dots.crop((dots.width - 20, 10, dots.width - 10, 20))
    assert max(corner.tobytes()) < 90
    assert max(dots.size) == 1900


def test_a_large_photo_is_made_smaller():
    dots = picture_dots(saved(a_picture((4000, 6000), "L"), "PNG"), Media.PNG, 1)
    assert dots.width * dots.height <= 9_000_000


def test_pages_that_are_not_there_and_broken_pictures_are_said():
    photo = a_photo()
    with pytest.raises(NoSuchPageError):
        picture_dots(photo, Media.JPEG, 2)
    with pytest.raises(UnusableError):
        picture_dots(photo[:200], Media.JPEG, 1)
