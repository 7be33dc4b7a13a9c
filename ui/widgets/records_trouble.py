"""What is wrong with a record, what to do, and the one field for a locked one's password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.fields import SecretField
from ui.widgets.flow import flow_of
from ui.widgets.photo_example import PhotoExample
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_NOT_WHOLE = "incomplete"  # the photo is good, what came of it is not
_EXPLAINS = (
    "Looking keeps nothing. The packet needs a copy: an unlocked copy stays inside your vault. "
    "The password is never written down."
)


class RecordTrouble(Card):
    """``tell(happened, remedy, asks_password=True)``; then the password with what it is for.

    ``look_wanted(password)`` to see it for now, ``copy_wanted(password)`` to keep a copy.

    ``offer_another(flaw)``: ``another_wanted`` and ``kept`` are the two ways on.
    """

    look_wanted = Signal(str)
    copy_wanted = Signal(str)
    another_wanted = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__("needs")
        self._happened = label("", "heading")
        self._remedy = label("", "body")
        self.password = SecretField("Type its password")
        self._explains = label(_EXPLAINS, "note")
        self.look = SecondaryButton("Look at it for now")
        self.unlock = SecondaryButton("Unlock and keep a copy")
        self.add(self._happened, self._remedy, self.password, self._explains)
        self.example = PhotoExample()
        self.another = SecondaryButton("Take it again")
        self.keep = SecondaryButton("Keep it as it is")
        self.add(self.example, flow_of(self.look, self.unlock, self.another, self.keep))
        self.another.clicked.connect(self.another_wanted)
        self.keep.clicked.connect(self.kept)
        self.look.clicked.connect(self._on_look)
        self.unlock.clicked.connect(self._on_unlock)
        self.password.field.returnPressed.connect(self._on_look)
        self.hide()

    def tell(self, happened: str, remedy: str, *, asks_password: bool) -> None:
        """Show what is wrong; empty words hide the card."""
        self.setVisible(bool(happened))
        self._happened.setText(happened)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        for part in (self.password, self._explains, self.look, self.unlock):
            part.setVisible(asks_password)

    def offer_another(self, flaw: str, *, is_one_photo: bool = True) -> None:
        """Offer to take a photo again, with a picture of what is wrong; or offer nothing."""
        self.example.show_flaw(flaw)
        self.another.setText("Add it again" if flaw == _NOT_WHOLE else "Take it again")
        self.another.setVisible(bool(flaw) and is_one_photo)
        self.keep.setVisible(bool(flaw))

    def show_problem(self, words: str) -> None:
        """Say that the password was not right, and let it be typed again."""
        self.let_try()
        self.password.show_problem(words)
        self.password.setFocus()

    def let_try(self) -> None:
        """Let the password be tried, again or for something else."""
        self._set_busy(on=False)

    def start_anew(self) -> None:
        """Forget what was typed."""
        self.password.wipe()
        self.password.show_problem("")
        self.let_try()

    def _set_busy(self, *, on: bool) -> None:
        self.look.setEnabled(not on)
        self.unlock.setEnabled(not on)

    def _on_look(self) -> None:
        self._try(self.look_wanted)

    def _on_unlock(self) -> None:
        self._try(self.copy_wanted)

    def _try(self, wanted: SignalInstance) -> None:
        word = self.password.text()
        if not word:
            self.show_problem("Type the password first.")
        elif self.look.isEnabled():
            self._set_busy(on=True)
            self.password.show_problem("")
            wanted.emit(word)
