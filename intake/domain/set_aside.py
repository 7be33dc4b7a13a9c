"""Something that did not fit, and that the person looked at and left as it is."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictStr

from intake.domain.entry import Entry
from intake.ids import ContradictionId


class SetAside(Entry):
    """A contradiction set aside with a reason.

    ``what`` is the sentence that was set aside. It counts only as long as the same is
    said: when the facts change, so does the sentence, and the person is asked again.
    """

    kind: Literal["set_aside"] = "set_aside"
    id: ContradictionId
    what: StrictStr
    because: Annotated[StrictStr, Field(min_length=1, max_length=2_000)]
