from __future__ import annotations

import io

from PIL import Image, ImageSequence

from intake.domain.papers import Media
from intake.export.typefaces import load_typefaces
from intake.worker.example_files import example_files
from intake.worker.kinds import media_of
from tests.reports import RESOURCES, TODAY

KINDS = {"pdf": Media.PDF, "jpg": Media.JPEG, "png": Media.PNG, "tif": Media.TIFF}


def files():
    load_typefaces(RESOURCES / "fonts")
    return example_files(RESOURCES / "example" / "papers.toml", TODAY)


def test_each_file_is_of_the_kind_its_name_says():
    for name, data in files().items():
        assert media_of(data) is KINDS[name.rsplit(".", 1)[-1]]


def test_the_scan_has_two_pages_in_black_and_white():
    with Image.open(io.BytesIO(files()["hand-therapy-discharge.tif"])) as scan:
        assert [frame.mode for frame in ImageSequence.Iterator(scan)] == ["1", "1"]


def test_the_photo_says_nothing_about_a_camera():
    with Image.open(io.BytesIO(files()["employer-letter.jpg"])) as photo:
        assert not dict(photo.getexif())


def test_the_same_day_gives_the_same_bytes():
    assert files() == files()
