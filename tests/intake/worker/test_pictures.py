from __future__ import annotations

import io

import pytest
from PIL import Image

from intake.domain.papers import Flaw, Media, Trouble
from intake.worker.pictures import for_screen, inspect_picture, opened, picture_png, upright
from intake.worker.unusable import NoSuchPageError, UnusableError
from tests.made_papers import a_photo, a_picture, saved

pytestmark = pytest.mark.usefixtures("heic")


def inspected(data, media):
    return inspect_picture(data, media, lambda *_: None)


def shown(data, media, page=1, width=200, turns=0):
    with opened(data, media) as picture:
        return Image.open(io.BytesIO(picture_png(picture, page, width, turns)))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_as_the_camera_meant_it(orientation):
    picture = a_picture((300, 400))
    way_back = {
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    for turn in way_back.get(orientation, []):
        picture = picture.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(picture, "JPEG", exif=exif)
    seen = shown(data, Media.JPEG, width=300).convert("L")
    assert seen.size == (300, 400)
    assert seen.getpixel((20, 20)) < 60
    assert min(seen.getpixel(spot) for spot in ((280, 20), (20, 380), (280, 380))) > 200


@pytest.mark.parametrize("name", [3, 5, 8])
def test_real_photos_stand_upright(samples, name):
    turned = (samples / "images" / f"hopper_orientation_{name}.jpg").read_bytes()
    straight = (samples / "images" / "hopper.png").read_bytes()
    one = shown(turned, Media.JPEG, width=64).convert("L").resize((16, 16))
    two = shown(straight, Media.PNG, width=64).convert("L").resize((16, 16))
    pairs = zip(one.tobytes(), two.tobytes(), strict=True)
    assert sum(abs(a - b) for a, b in pairs) / 256 < 12


@pytest.mark.parametrize(("turns", "size"), [(0, (200, 260)), (1, (200, 154))])
def test_a_fax_is_shown_as_tall_as_its_paper_was(turns, size):
    data = saved(a_picture((1728, 1078), "1"), "TIFF", dpi=(204, 98), compression="group4")
    seen = shown(data, Media.TIFF, turns=turns)
    assert seen.size == pytest.approx(size, abs=1)
    mark = seen.convert("L").getpixel((20, 20) if not turns else (190, 20))
    assert mark < 60


def test_a_preview_carries_nothing_but_dots():
    data = a_photo()
    with opened(data, Media.JPEG) as picture:
        assert b"CANARY" not in picture_png(picture, 1, 100, 0)


def test_every_page_of_a_scan_is_a_page(samples):
    for name in ("g4-multi.tiff", "total-pages-zero.tif"):
        found = inspected((samples / "images" / name).read_bytes(), Media.TIFF)
        assert (found.trouble, len(found.pages), found.images) == (Trouble.NONE, 3, 3)


def test_of_a_moving_picture_the_first_is_the_page(samples):
    found = inspected((samples / "images" / "chi.gif").read_bytes(), Media.GIF)
    assert (len(found.pages), found.images) == (1, 31)


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("arrow.heic", 1),
        ("spatial_photo.heic", 2),
        ("zPug_3.heic", 3),
        ("RGB_10__29x100.heif", 1),
    ],
)
def test_every_picture_of_a_heic_is_a_page(samples, name, pages):
    found = inspected((samples / "images" / name).read_bytes(), Media.HEIC)
    assert (found.trouble, len(found.pages)) == (Trouble.NONE, pages)


def test_a_heic_from_a_phone_points_up(samples):
    data = (samples / "images" / "arrow.heic").read_bytes()
    arrow = shown(data, Media.HEIC, width=120).convert("L")
    assert arrow.height > arrow.width
    ink = arrow.point(lambda level: 255 if level < 70 else 0)
    top = ink.crop((0, 0, arrow.width, arrow.height // 4)).getbbox()
    assert abs((top[0] + top[2]) / 2 - arrow.width / 2) < 20


def a_noisy_photo(**how) -> bytes:
    """A photo whose lower half takes as many bytes as the upper one."""
    return saved(Image.effect_noise((900, 1200), 80).convert("RGB"), "JPEG", **how)


@pytest.mark.parametrize("how", [{}, {"progressive": True}])
def test_what_came_of_a_photo_cut_short_is_shown_and_the_rest_said_to_be_missing(how):
    photo = a_noisy_photo(**how)
    found = inspected(photo[: len(photo) // 2], Media.JPEG)
    assert (found.trouble, found.pages[0].flaws) == (Trouble.NONE, (Flaw.INCOMPLETE,))
    assert inspected(photo, Media.JPEG).pages[0].flaws == ()


def test_a_photo_of_which_next_to_nothing_came_is_damaged():
    photo = a_noisy_photo()
    assert inspected(photo[: len(photo) // 30], Media.JPEG).trouble is Trouble.DAMAGED
    for end in (400, 30):
        with pytest.raises(UnusableError):
            inspected(photo[:end], Media.JPEG)


def test_a_scan_that_breaks_off_keeps_the_pages_before():
    pages = [Image.effect_noise((200, 260), 80) for _ in range(9)]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    for tenth in range(3, 10):
        found = inspected(data[: len(data) * tenth // 10], Media.TIFF)
        good = [page for page in found.pages if page.readable]
        assert found.trouble is Trouble.PARTLY_DAMAGED
        assert len(good) >= tenth * 9 // 10 - 1
        assert len(good) < 9
    assert inspected(data, Media.TIFF).trouble is Trouble.NONE


def test_a_file_that_is_not_what_it_says_is_damaged():
    with pytest.raises(UnusableError), opened(b"II*\x00nothing", Media.TIFF):
        pass


def test_a_scan_with_one_bad_page_keeps_the_others():
    pages = [a_picture((200, 260), "1") for _ in range(3)]
    data = bytearray(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    with Image.open(io.BytesIO(data)) as scan:
        scan.seek(1)
        start = scan.tag_v2[273][0]  # type: ignore[attr-defined]
        scan_size = len(data)
    whole = inspected(bytes(data), Media.TIFF)
    with Image.open(io.BytesIO(data)) as scan:
        scan.seek(2)
        last = scan.tag_v2[273][0]  # type: ignore[attr-defined]
    cut = inspected(bytes(data[: last + 10]), Media.TIFF)
    assert start < scan_size
    assert whole.trouble is Trouble.NONE
    assert cut.trouble in {Trouble.PARTLY_DAMAGED, Trouble.DAMAGED}


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_of_a_photo_that_was_cut_short_the_part_that_came_is_shown(kind):
    dots = Image.effect_noise((900, 900), 90)
    data = saved(dots, kind)
    found = inspected(data[: len(data) // 2], Media[kind])
    assert found.trouble is Trouble.NONE
    assert found.pages[0].flaws == (Flaw.INCOMPLETE,)
    assert inspected(data, Media[kind]).pages[0].flaws != (Flaw.INCOMPLETE,)


def test_a_picture_of_too_many_dots_is_refused_before_it_is_read():
    big = saved(Image.new("1", (9000, 9000)), "PNG")
    assert inspected(big, Media.PNG).trouble is Trouble.TOO_MANY_PIXELS
    with pytest.raises(UnusableError), opened(big, Media.PNG) as picture:
        upright(picture, 1)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F"])
def test_every_kind_of_colour_becomes_grey_or_colour(mode):
    assert for_screen(Image.new(mode, (4, 4))).mode in {"L", "RGB"}


def test_what_is_clear_is_white_paper():
    assert for_screen(Image.new("RGBA", (2, 2), (0, 0, 0, 0))).getpixel((0, 0)) == (
        255,
        255,
        255,
    )


def test_a_page_that_is_not_there_is_said_so():
    with (
        opened(a_photo(), Media.JPEG) as picture,
        pytest.raises((NoSuchPageError, UnusableError)),
    ):
        upright(picture, 2)


def test_a_photo_of_two_views_is_shown_by_its_first():
    views = [Image.effect_noise((900, 1200), 60 + 9 * n) for n in range(2)]
    data = saved(views[0], "MPO", save_all=True, append_images=views[1:])
    found = inspected(data, Media.JPEG)
    assert (found.trouble, len(found.pages), found.images) == (Trouble.NONE, 1, 2)


def test_what_only_begins_like_a_photo_is_told_and_ends_no_reader():
    with pytest.raises(UnusableError):
        inspected(b"\xff\xd8\xff\xe0 nothing more of a photo", Media.JPEG)


def test_a_scan_whose_list_of_pages_leads_in_a_circle_may_have_more():
    pages = [a_picture((60, 80)) for _ in range(3)]
    data = bytearray(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    first = int.from_bytes(data[4:8], "little")
    following = first + 2 + 12 * int.from_bytes(data[first : first + 2], "little")
    data[following : following + 4] = first.to_bytes(4, "little")
    found = inspected(bytes(data), Media.TIFF)
    assert (found.trouble, len(found.pages)) == (Trouble.PARTLY_DAMAGED, 1)


def test_a_jpeg_of_more_dots_than_can_be_held_is_read_at_half_its_size():
    big = saved(Image.new("L", (9000, 9000), 250), "JPEG", quality=20)
    assert inspected(big, Media.JPEG).trouble is Trouble.NONE
    assert shown(big, Media.JPEG, width=120).size == (120, 120)
    with opened(big, Media.JPEG) as picture:
        assert upright(picture, 1).size == (4500, 4500)


@pytest.mark.parametrize(
    ("kind", "media"), [("AVIF", Media.AVIF), ("JPEG2000", Media.JPEG_2000)]
)
def test_pictures_of_newer_phones_and_older_archives_are_shown(kind, media):
    data = saved(a_picture((300, 400)), kind)
    assert inspected(data, media).is_showable
    dots = shown(data, media, width=120).convert("L")
    assert dots.size == (120, 160)
    assert dots.crop((2, 2, 8, 8)).getextrema()[1] < 60
