"""One editor for each kind of answer that a question of the catalog may ask for."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from intake.domain.definitions import AnswerKind
from ui.widgets.answer_editors import (
    ChoiceEditor,
    DateEditor,
    LongTextEditor,
    QuantityEditor,
    TextEditor,
)
from ui.widgets.picking_editors import CodesEditor, PickEditor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QButtonGroup

    from intake.domain.definitions import Question
    from ui.widgets.answer_editors import AnswerEditor

EDITORS: Mapping[AnswerKind, Callable[[Question, QButtonGroup], AnswerEditor]] = (
    MappingProxyType(
        {
            AnswerKind.TEXT: TextEditor,
            AnswerKind.LONG_TEXT: LongTextEditor,
            AnswerKind.CHOICE: ChoiceEditor,
            AnswerKind.CHOICES: ChoiceEditor,
            AnswerKind.YES_NO: ChoiceEditor,
            AnswerKind.QUANTITY: QuantityEditor,
            AnswerKind.DATE: DateEditor,
            AnswerKind.DATE_TIME: DateEditor,
            AnswerKind.PICK: PickEditor,
            AnswerKind.DIAGNOSIS_CODES: CodesEditor,
            AnswerKind.TREATMENT_CODES: CodesEditor,
        }
    )
)
