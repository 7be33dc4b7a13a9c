"""What is known of a file once the worker has looked at it.

Nothing here parses anything: these are the words in which the worker reports, and
the sentence that a person gets to read when a file cannot be used.
Pages are counted from 1 everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StrictBool, StrictInt, StrictStr

from intake.domain.value import Value
from intake.errors import (
    LiveFormError,
    NotAPaperError,
    PackageDamagedError,
    PackedElsewhereError,
    PaperDamagedError,
    PaperEmptyError,
    PaperLockedElsewhereError,
    PaperLockedError,
    PaperOldLettersError,
    PaperPartlyDamagedError,
    PaperReaderError,
    PaperTooLargeError,
    PaperTooLongError,
    PaperTooSlowError,
    PaperTooWordyError,
    PaperWithoutWordsError,
    PhotoBlurredError,
    PhotoCutOffError,
    PhotoDarkError,
    PhotoIncompleteError,
    PhotoSmallError,
    PictureTooLargeError,
    ProgramError,
    RarePictureError,
    RecordingError,
    ShortcutError,
    WebsiteMessageError,
    XrayPicturesError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from intake.errors import DocumentError

LARGEST_FILE_BYTES = 200_000_000
MOST_PAGES = 5_000
MOST_PIXELS = 60_000_000  # of a JPEG four times as many: it can be read at half its size
MOST_SIGNS = 1_000_000
WIDEST_IMAGE_PX = 2_000

PRINT_CELLS = (16, 22)  # across and down, of the grid that a page's print is taken on
FIRST_PAGES = 4  # of a paper, that are compared with those of others
BLANK_BELOW = 1  # thousandths of ink

Points = Annotated[float, Field(strict=True, ge=0, le=1e6, allow_inf_nan=False)]
PageNumber = Annotated[int, Field(strict=True, ge=1)]
QuarterTurns = Annotated[int, Field(strict=True, ge=0, le=3)]
Print = Annotated[StrictStr, Field(pattern=r"^([0-9a-f]{352})?$")]
"""How a page looks from afar, see ``PageLook``; empty: nothing is on it, or nobody looked."""


class Media(StrEnum):
    """What a file is, by its content; never by its name."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    WEBP = "webp"
    HEIC = "heic"
    AVIF = "avif"
    JPEG_2000 = "jpeg_2000"
    GIF = "gif"
    BMP = "bmp"
    TEXT = "text"
    RTF = "rtf"
    DOCX = "docx"
    HTML = "html"
    XML = "xml"
    EMAIL = "email"
    ZIP = "zip"
    OTHER = "other"


TYPED = frozenset({Media.TEXT, Media.RTF, Media.DOCX, Media.HTML, Media.XML, Media.EMAIL})
"""Files of words without pages of their own: their words are set in type, marked as such."""


class Trouble(StrEnum):
    """Why a file cannot be shown or packed as it is. ``NONE``: it can."""

    NONE = "none"
    LOCKED = "locked"
    DAMAGED = "damaged"
    PARTLY_DAMAGED = "partly_damaged"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_WORDS = "too_many_words"
    NOT_A_PAPER = "not_a_paper"
    RARE_KIND = "rare_kind"
    NO_WORDS = "no_words"
    OLD_LETTERS = "old_letters"
    LOCKED_ELSEWHERE = "locked_elsewhere"
    PACKED = "packed"
    ZIP_DAMAGED = "zip_damaged"
    XRAY_PICTURES = "xray_pictures"
    RECORDING = "recording"
    PROGRAM = "program"
    SHORTCUT = "shortcut"
    LIVE_FORM = "live_form"
    WEBSITE_MESSAGE = "website_message"
    TIMED_OUT = "timed_out"
    READER_STOPPED = "reader_stopped"


class Flaw(StrEnum):
    """What is wrong with a photo of a paper, as measured; the person may keep it anyway."""

    DARK = "dark"
    BLURRED = "blurred"
    CUT_OFF = "cut_off"
    SMALL = "small"
    INCOMPLETE = "incomplete"


class ActiveContent(StrEnum):
    """Things in a PDF that do more than show a page. None of them is ever run."""

    SCRIPT = "script"
    LAUNCH = "launch"
    ATTACHMENT = "attachment"
    FORM = "form"
    REMOTE_REFERENCE = "remote reference"
    MULTIMEDIA = "multimedia"


class Edge(StrEnum):
    """A side of a page as it is seen, clockwise from the foot."""

    FOOT = "foot"
    LEFT = "left"
    TOP = "top"
    RIGHT = "right"


class PageInfo(Value):
    """One page as it is seen: upright by what the file itself says.

    ``width_pt`` and ``height_pt`` are of the page as seen, in points (1/72 inch);
    of a picture, of the sheet it would be printed on. ``rotation`` is the clockwise
    turn in degrees that the file asks for and that is already counted in.
    ``free_edges`` are the sides where a stamp would cover nothing.
    """

    width_pt: Points
    height_pt: Points
    rotation: Annotated[int, Field(strict=True, ge=0, lt=360, multiple_of=90)] = 0
    readable: StrictBool = True
    has_text: StrictBool = False
    free_edges: tuple[Edge, ...] = ()
    flaws: tuple[Flaw, ...] = ()


class PageLook(Value):
    """How a page looks from afar.

    ``ink`` is the share of it that is darker than the paper, in thousandths. ``print`` has a
    digit (0 to f) for how dense the ink is in each cell of ``PRINT_CELLS``, row by row over
    the part that has ink; empty where there is none.
    """

    ink: Annotated[int, Field(strict=True, ge=0, le=1000)]
    print: Print = ""

    @property
    def is_blank(self) -> bool:
        """Whether it looks as if nothing was on it; a person decides."""
        return self.ink < BLANK_BELOW


class Inspection(Value):
    """What a look at a file found.

    ``unlocked`` says that the file is locked and the given password opened it.
    ``images`` counts the pictures in a TIFF, HEIC or GIF (a GIF is shown by its first).
    """

    media: Media
    trouble: Trouble = Trouble.NONE
    pages: tuple[PageInfo, ...] = ()
    unlocked: StrictBool = False
    active_content: tuple[ActiveContent, ...] = ()
    images: StrictInt = 0

    @property
    def is_showable(self) -> bool:
        """Whether at least one page can be shown and packed."""
        return any(page.readable for page in self.pages)


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """A file's bytes on their way to the worker, with the password if it has one.

    ``is_one_of_many``: it came with so many others that nobody has a camera in the hand, so
    photos inside a PDF are not measured.

    Keep the same object while showing one document: it is sent to the worker once.
    """

    data: bytes = field(repr=False)
    password: str | None = field(default=None, repr=False)
    is_one_of_many: bool = False


def foot_is_free(page: PageInfo, quarter_turns: int) -> bool:
    """Return whether the foot is free once the page is turned clockwise this often."""
    clockwise = (Edge.FOOT, Edge.RIGHT, Edge.TOP, Edge.LEFT)
    return clockwise[quarter_turns % 4] in page.free_edges


FAILURES: Mapping[Trouble, type[DocumentError]] = MappingProxyType(
    {
        Trouble.LOCKED: PaperLockedError,
        Trouble.DAMAGED: PaperDamagedError,
        Trouble.EMPTY: PaperEmptyError,
        Trouble.TOO_LARGE: PaperTooLargeError,
        Trouble.TOO_MANY_PAGES: PaperTooLongError,
        Trouble.TOO_MANY_PIXELS: PictureTooLargeError,
        Trouble.TOO_MANY_WORDS: PaperTooWordyError,
        Trouble.NOT_A_PAPER: NotAPaperError,
        Trouble.RARE_KIND: RarePictureError,
        Trouble.NO_WORDS: PaperWithoutWordsError,
        Trouble.OLD_LETTERS: PaperOldLettersError,
        Trouble.LOCKED_ELSEWHERE: PaperLockedElsewhereError,
        Trouble.PACKED: PackedElsewhereError,
        Trouble.ZIP_DAMAGED: PackageDamagedError,
        Trouble.XRAY_PICTURES: XrayPicturesError,
        Trouble.RECORDING: RecordingError,
        Trouble.PROGRAM: ProgramError,
        Trouble.SHORTCUT: ShortcutError,
        Trouble.LIVE_FORM: LiveFormError,
        Trouble.WEBSITE_MESSAGE: WebsiteMessageError,
        Trouble.PARTLY_DAMAGED: PaperPartlyDamagedError,
        Trouble.TIMED_OUT: PaperTooSlowError,
        Trouble.READER_STOPPED: PaperReaderError,
    }
)


def failure(trouble: Trouble) -> DocumentError | None:
    """Return what happened and what to do, in words, or None where all is well."""
    kind = FAILURES.get(trouble)
    return kind() if kind else None


FLAWS: Mapping[Flaw, type[DocumentError]] = MappingProxyType(
    {
        Flaw.DARK: PhotoDarkError,
        Flaw.BLURRED: PhotoBlurredError,
        Flaw.CUT_OFF: PhotoCutOffError,
        Flaw.SMALL: PhotoSmallError,
        Flaw.INCOMPLETE: PhotoIncompleteError,
    }
)


def doubt(flaws: Sequence[Flaw]) -> DocumentError | None:
    """Return what may be wrong with a photo and what to do, or None where all is well."""
    return FLAWS[flaws[0]]() if flaws else None
