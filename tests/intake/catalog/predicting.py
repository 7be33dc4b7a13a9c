"""Words that say how a plan will decide, or how ready somebody is in percent."""

from __future__ import annotations

import re

_PREDICTS = re.compile(
    r"\b(approv\w*|guarantee\w*|likely|unlikely|chances?|odds|entitled|eligible|qualif\w+"
    r"|will be paid|will pay|covered)\b|\d\s?% (chance|ready|done|complete)"
    r"|readiness\W+\d+\s?%",
    re.IGNORECASE,
)
# what a source itself says, told as such; never a word about this person's request
TOLD_OF_A_SOURCE = (
    "approved by the FDA",
    "FDA has approved",
    "FDA-approved",
    "an approved medicine",
)
# names of papers, as people and letters call them
_NAMES = ("others",)


def predicts(where: str, text: str) -> bool:
    """Return whether a text says what nobody can know."""
    for told in TOLD_OF_A_SOURCE:
        text = text.replace(told, "")
    return not where.endswith(_NAMES) and bool(_PREDICTS.search(text))
