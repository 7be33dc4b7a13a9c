"""Pick one of many by typing a few letters; recognising is easier than recalling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake.domain.alike import NameIndex, rank_of
from ui.widgets.words import field_label, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QObject

SHOWN = 6
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Pickable:
    """One thing to pick: id, words, and other names it is found by."""

    id: str
    says: str
    others: tuple[str, ...] = ()


class Pick(QWidget):
    """A search field with the best matches below it: ``Pick("Treatment", options)``.

    ``picked(id)`` when one was picked (click, or Down and Enter). With ``own_words=True``
    what matches nothing is picked as words: ``picked("")``, then ``text()``. ``show_picked``
    shows one without a signal. Options can be replaced by ``offer``.
    """

    picked = Signal(str)

    def __init__(
        self,
        words: str,
        options: Sequence[Pickable] = (),
        hint: str = "",
        *,
        own_words: bool = False,
    ) -> None:
        super().__init__()
        self._own_words = own_words
        self.offer(options)
        self._id = ""
        self.field = QLineEdit()
        self.field.setPlaceholderText("Type a few letters")
        self.matches = QListWidget()
        self.matches.setAccessibleName(f"{words}: matches")
        self.matches.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matches.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(words, self.field))
        if hint:
            column.addWidget(label(hint, "line"))
        column.addWidget(self.field)
        column.addWidget(self.matches)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        self.matches.itemActivated.connect(self._on_item)
        self.matches.itemClicked.connect(self._on_item)

    def text(self) -> str:
        """Return the words in the field."""
        return self.field.text().strip()

    def picked_id(self) -> str:
        """Return the id of what is picked, or an empty text."""
        return self._id

    def offer(self, options: Sequence[Pickable]) -> None:
        """Replace the options."""
        self._options = {each.id: each for each in options}
        self._index = index_of(options)

    def show_picked(self, option_id: str, own_words: str = "") -> None:
        """Show a picked option, or the person's own words, without a signal."""
        self._id = option_id
        known = self._options.get(option_id)
        self.field.setText(known.says if known is not None else own_words)
        self.matches.hide()

    def flush(self) -> None:
        """Take what stands in the field: an option of that name, or own words."""
        text = self.text().casefold()
        options = self._options.values()
        exact = next((each for each in options if each.says.casefold() == text), None)
        if exact is not None and exact.id != self._id:
            self.show_picked(exact.id)
            self.picked.emit(exact.id)
        elif exact is None and self._own_words and self.field.isModified():
            self.field.setModified(False)
            self._id = ""
            self.matches.hide()
            self.picked.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: Down goes into the matches."""
        if (
            watched is self.field
            and event.type() == event.Type.KeyPress
            and getattr(event, "key", int)() == Qt.Key.Key_Down
            and self.matches.count()
        ):
            self.matches.setFocus()
            self.matches.setCurrentRow(0)
            return True
        return super().eventFilter(watched, event)

    def _on_typed(self) -> None:
        self._id = ""
        self.field.setModified(True)
        found = [self._options[each.id] for each in self._index.find(self.text(), SHOWN)]
        self.matches.clear()
        for option in found:
            item = QListWidgetItem(option.says)
            item.setData(_ID, option.id)
            self.matches.addItem(item)
        rows = len(found) * (self.fontMetrics().height() + 14) + 6
        self.matches.setFixedHeight(rows)
        self.matches.setVisible(bool(found))

    def _on_return(self) -> None:
        first = self._first_match()
        if first is None:
            self.flush()
        else:
            self._take(first)

    def _first_match(self) -> Pickable | None:
        """Return what Enter takes; own words give way only to what begins with them."""
        if self.matches.isHidden() or not self.matches.count():
            return None
        first = self._option(self.matches.item(0))
        if first is None or not self._own_words:
            return first
        names = [each.casefold() for each in (first.says, *first.others)]
        return first if rank_of(names, self.text().casefold()) == 0 else None

    def _option(self, item: QListWidgetItem) -> Pickable | None:
        return self._options.get(item.data(_ID))

    def _on_item(self, item: QListWidgetItem) -> None:
        chosen = self._option(item)
        if chosen is not None:
            self._take(chosen)

    def _take(self, option: Pickable) -> None:
        self.show_picked(option.id)
        self.field.setFocus()
        self.picked.emit(option.id)


def index_of(options: Sequence[Pickable]) -> NameIndex:
    """Return options so that they are found by their words and by their other names."""
    return NameIndex((each.id, (each.says, *each.others)) for each in options)
