"""One thing that does not fit."""

from __future__ import annotations

from pydantic import StrictStr

from intake.domain.evidence import Evidence
from intake.domain.value import Value
from intake.ids import ContradictionId, QuestionId


class Contradiction(Value):
    """Two facts that do not go together, or one that is needed and not there.

    ``what`` says it in one sentence, ``to_do`` what to do. ``evidence`` and ``questions``
    (answers of the interview) say where it stands. The id stays the same while the same
    things do not fit, whatever the words.
    """

    id: ContradictionId
    what: StrictStr
    to_do: StrictStr
    evidence: tuple[Evidence, ...] = ()
    questions: tuple[QuestionId, ...] = ()
