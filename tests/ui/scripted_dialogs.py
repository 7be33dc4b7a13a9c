"""``Dialogs`` that answer as they were told, and note what they were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.dialogs import Question


class ScriptedDialogs:
    """``ScriptedDialogs(files=("a.pdf",), folder="/stick", path="x.pdf", yes=True)``."""

    def __init__(
        self,
        files: tuple[str, ...] = (),
        folder: str | None = None,
        path: str | None = None,
        *,
        yes: bool = False,
    ) -> None:
        self._files, self._folder, self._path, self._yes = files, folder, path, yes
        self.asked: list[str] = []

    def open_files(self, title: str, kinds: str) -> tuple[str, ...]:
        assert kinds
        self.asked.append(title)
        return self._files

    def open_folder(self, title: str, start: str = "") -> str | None:
        assert start is not None
        self.asked.append(title)
        return self._folder

    def save_file(self, title: str, name: str, kinds: str) -> str | None:
        assert kinds
        self.asked.append(f"{title}: {name}")
        return self._path

    def confirm(self, question: Question) -> bool:
        self.asked.append(question.asks)
        return self._yes
