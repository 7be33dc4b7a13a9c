"""Colours that the style sheet gives to a view that paints its own rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Property
from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Painted(Protocol):
    """A view with colours by what they are for."""

    colours: dict[str, QColor]

    def viewport(self) -> QWidget:
        """Return what it paints on."""
        ...


def colour_property(name: str) -> Property:
    """Return a property that the style sheet can set: ``qproperty-quiet: #434F5B``."""

    def get(view: Painted) -> QColor:
        return colour_of(view, name)

    def put(view: Painted, colour: QColor) -> None:
        view.colours[name] = colour
        view.viewport().update()

    return Property(QColor, get, put)


def colour_of(view: Painted, name: str) -> QColor:
    """Return a colour of the style sheet by what it is for."""
    return view.colours.get(name, QColor("black"))
