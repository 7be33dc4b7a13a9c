from __future__ import annotations

import io

import pytest
from PIL import Image

from intake.worker.large_pictures import read_smaller, turned_upright
from tests.made_papers import a_picture, saved

pytestmark = pytest.mark.usefixtures("heic")


def read(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as picture:
        read_smaller(picture)
        return turned_upright(picture)


@pytest.mark.parametrize(
    ("kind", "size", "read_as"),
    [
        ("JPEG", (9000, 9000), (4500, 4500)),
        ("JPEG", (4000, 3200), (4000, 3200)),
        ("JPEG2000", (4000, 3200), (2000, 1600)),
        ("JPEG2000", (400, 320), (400, 320)),
        ("HEIF", (6000, 4100), (3000, 2050)),
    ],
)
def test_a_picture_of_very_many_dots_is_read_smaller(kind, size, read_as):
    assert read(saved(Image.new("L", size, 250), kind)).size == read_as


def test_a_halved_photo_still_stands_as_the_camera_meant_it():
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(a_picture((6000, 4100)), "AVIF", exif=exif, speed=10)
    dots = read(data).convert("L")
    assert dots.size == (2050, 3000)
    assert dots.getpixel((2000, 30)) == dots.getpixel((1600, 500)) == 0
