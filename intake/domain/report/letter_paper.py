"""The shape of a letter that the person sends: all its words, ready to be set."""

from __future__ import annotations

from pydantic import StrictStr

from intake.domain.value import Value


class LetterPaper(Value):
    """One letter. ``about`` says whom it is about; ``items`` is the list of what is asked for.

    ``signer`` is who signs, ``signs_as`` how ("for Maria Nguyễn, as ..."). ``enclosed`` are
    the papers that go with it.
    """

    title: StrictStr
    sender: tuple[StrictStr, ...]
    date: StrictStr
    to: tuple[StrictStr, ...]
    subject: StrictStr
    about: tuple[StrictStr, ...]
    before: tuple[StrictStr, ...]
    list_heading: StrictStr
    items: tuple[StrictStr, ...]
    after: tuple[StrictStr, ...]
    signer: StrictStr
    signs_as: StrictStr = ""
    enclosed: tuple[StrictStr, ...] = ()
