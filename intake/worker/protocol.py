"""The messages between the app and its worker: every word they have for each other.

A new kind of request is one model here, its name in ``Request``, and one handler in
``intake.worker.handlers``; a test and the type checker ask for the handler.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt, StrictStr, TypeAdapter

from intake.domain.assembly import LeftOut, PacketOrder
from intake.domain.packages import Member
from intake.domain.page_words import PageWords
from intake.domain.papers import (
    WIDEST_IMAGE_PX,
    Inspection,
    Media,
    PageNumber,
    Print,
    QuarterTurns,
    Trouble,
)
from intake.domain.value import Value
from intake.ids import DocumentId

# --- requests: app to worker ---------------------------------------------------------


class Hold(Value):
    """Keep the one payload as the document in hand; it replaces the one before."""

    kind: Literal["hold"] = "hold"
    password: StrictStr | None = Field(default=None, repr=False)


class Inspect(Value):
    """Say what the document in hand is; ``measures`` photos inside a PDF, too."""

    kind: Literal["inspect"] = "inspect"
    measures: StrictBool = True


class PageImage(Value):
    """Draw a page of the document in hand. Answered by one payload, a PNG."""

    kind: Literal["page_image"] = "page_image"
    page: PageNumber
    width_px: Annotated[int, Field(strict=True, ge=1, le=WIDEST_IMAGE_PX)]
    quarter_turns: QuarterTurns = 0


class LookAtPage(Value):
    """Say how a page of the document in hand looks. Answered by one payload, a ``PageLook``."""

    kind: Literal["look_at_page"] = "look_at_page"
    page: PageNumber


class PageText(Value):
    """Read the words of a page of the document in hand. Answered by one payload, UTF-8."""

    kind: Literal["page_text"] = "page_text"
    page: PageNumber


class NameEngine(Value):
    """Say what reads pictures here; see ``EngineNamed``."""

    kind: Literal["name_engine"] = "name_engine"


class ReadWords(Value):
    """Read the words of a page of the document in hand with their places; ``WordsRead``."""

    kind: Literal["read_words"] = "read_words"
    page: PageNumber


class Unlock(Value):
    """Write the PDF in hand anew without its lock. Answered by one payload, the PDF."""

    kind: Literal["unlock"] = "unlock"


class Unpack(Value):
    """Say what lies in the zip in hand; see ``Unpacked``."""

    kind: Literal["unpack"] = "unpack"


class TakeOut(Value):
    """Unpack one member of the zip in hand. Answered by one payload, its bytes."""

    kind: Literal["take_out"] = "take_out"
    number: Annotated[int, Field(strict=True, ge=0)]


class Assemble(Value):
    """Make a packet. The payloads are the PDFs of the order's own pages, in order."""

    kind: Literal["assemble"] = "assemble"
    order: PacketOrder


class Draw(Value):
    """Draw the summary and our own pages of a packet; see ``Drew``.

    The one payload is ``Contents`` as JSON: its types take half a second to load, and
    nobody waits for that who only looks at a file.
    """

    kind: Literal["draw"] = "draw"


class DrawList(Value):
    """Draw one list as a paper of its own. Answered by one payload, a PDF.

    The one payload is the list as JSON, see ``Draw``.
    """

    kind: Literal["draw_list"] = "draw_list"
    name: StrictStr


class DrawExamples(Value):
    """Draw the made-up papers of the example, dated back from a day."""

    kind: Literal["draw_examples"] = "draw_examples"
    today: dt.date


class Supply(Value):
    """The app's answer to ``Need``: the one payload is the document asked for."""

    kind: Literal["supply"] = "supply"
    password: StrictStr | None = Field(default=None, repr=False)


Look = Inspect | PageImage | LookAtPage | PageText | Unlock | Unpack | TakeOut
Read = NameEngine | ReadWords
Request = Hold | Look | Read | Assemble | Draw | DrawList | DrawExamples

# --- replies: worker to app ----------------------------------------------------------


class Done(Value):
    """It is done; what was asked for is in the payloads, if anything was."""

    kind: Literal["done"] = "done"


class Inspected(Value):
    """What the document in hand is."""

    kind: Literal["inspected"] = "inspected"
    inspection: Inspection


class Unpacked(Value):
    """What lies in the zip in hand."""

    kind: Literal["unpacked"] = "unpacked"
    members: tuple[Member, ...]


class Failed(Value):
    """The document in hand cannot be used like this."""

    kind: Literal["failed"] = "failed"
    trouble: Trouble


class NoSuchPage(Value):
    """The document in hand has no page with that number."""

    kind: Literal["no_such_page"] = "no_such_page"


class EngineNamed(Value):
    """What reads pictures here, with its version; empty: nothing does."""

    kind: Literal["engine_named"] = "engine_named"
    engine: StrictStr


class WordsRead(Value):
    """The words of a page, and how it looks from afar."""

    kind: Literal["words_read"] = "words_read"
    words: PageWords
    print: Print = ""


class Span(Value):
    """The packet pages of one finished file, both ends included."""

    first: PageNumber
    last: PageNumber


class Assembled(Value):
    """The packet: a span for each payload, or what must be left out."""

    kind: Literal["assembled"] = "assembled"
    files: tuple[Span, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class NotAssembled(Value):
    """The packet could not be made, and no document is to blame."""

    kind: Literal["not_assembled"] = "not_assembled"
    is_too_large: bool = False


class Drew(Value):
    """What was drawn.

    The payloads are the summary (PDF), its copy (HTML), the manifest (JSON), then the PDFs of
    the order's own pages, which the order itself does not carry.
    """

    kind: Literal["drew"] = "drew"
    summary_pages: PageNumber
    order: PacketOrder


class DrewExamples(Value):
    """The made-up papers: a file name for each payload."""

    kind: Literal["drew_examples"] = "drew_examples"
    names: tuple[StrictStr, ...]


# --- events: worker to app, before the reply -----------------------------------------


class Recognised(Value):
    """Event: the kind of the document in hand, said before anything opens it."""

    kind: Literal["recognised"] = "recognised"
    media: Media


class Progressed(Value):
    """Event: the worker is alive and this far. A packet page is two steps: read, written."""

    kind: Literal["progressed"] = "progressed"
    done: StrictInt
    total: StrictInt


class Need(Value):
    """Event: the worker waits for the bytes of this document (``Supply``)."""

    kind: Literal["need"] = "need"
    document: DocumentId


Event = Recognised | Progressed | Need
Reply = (
    Done
    | Inspected
    | Unpacked
    | EngineNamed
    | WordsRead
    | Failed
    | NoSuchPage
    | Assembled
    | NotAssembled
    | Drew
    | DrewExamples
)

ASKED: TypeAdapter[Request | Supply] = TypeAdapter(
    Annotated[Request | Supply, Field(discriminator="kind")]
)
TOLD: TypeAdapter[Reply | Event] = TypeAdapter(
    Annotated[Reply | Event, Field(discriminator="kind")]
)
