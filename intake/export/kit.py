"""The recovery page: the code in large groups, the same as a QR code, and four plain steps.

No health word stands on it; who finds it learns that it opens something, and to keep it safe.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from intake.export.sheet import ACCENT, HAIR, INK, QUIET, Pen, Sheet, bold, plain
from intake.export.typefaces import Face, load_typefaces
from intake.export.typeset import Piece, wrap, wrap_text

if TYPE_CHECKING:
    from pathlib import Path

    from intake.domain.recovery_code import RecoveryCode

TITLE = "Recovery page"
WARNING = "Keep this page away from this computer. Anyone who holds it can read your records."
STEPS = (
    "Start Previsit and choose “I forgot my passphrase”.",
    "Pick the case, or the copy of it, that this page belongs to.",
    "Type the 8 groups. Each is marked right or wrong as you type.",
    "Choose a new passphrase. This page stays valid until you print a new one.",
)
_LEFT, _RIGHT, _TOP = 72.0, 540.0, 730.0
_TITLE, _STEP = Pen(22, 28, INK), Pen(12, 16.5, INK)
_CODE, _QUIET = Pen(18, 30, INK), Pen(11, 15, QUIET)
_ACROSS = 4
_GROUP_WIDE = 112.0
_QR = 130.0


def recovery_kit_pdf(code: RecoveryCode, name: str, made_on: str, fonts: Path) -> bytes:
    """Return the page as a PDF.

    Args:
        code: the recovery code.
        name: the neutral name of the vault it opens.
        made_on: the day, in words.
        fonts: the folder of the app's typefaces.
    """
    load_typefaces(fonts)
    sheet = Sheet(TITLE)
    y = _heading(sheet, name, made_on)
    y = _groups(sheet, code, y)
    y = _qr(sheet, code, y)
    _steps(sheet, y)
    return sheet.finished().pdf


def _heading(sheet: Sheet, name: str, made_on: str) -> float:
    sheet.lines((_LEFT, _TOP), [bold(TITLE)], _TITLE, sheet.element("H1"))
    lines = wrap_text(f"Opens: {name}", 12, _RIGHT - _LEFT)
    y = _TOP - 34
    sheet.lines((_LEFT, y), lines, _STEP, sheet.element("P"))
    y -= len(lines) * _STEP.leading
    sheet.lines((_LEFT, y), [plain(f"Made on {made_on}")], _QUIET, sheet.element("P"))
    y -= 26
    warning = wrap((Piece(WARNING, Face.BOLD),), _STEP.size, _RIGHT - _LEFT - 24)
    high = len(warning) * _STEP.leading + 18
    sheet.box((_LEFT, y - high), (_RIGHT - _LEFT, high), 1.4)
    sheet.lines((_LEFT + 12, y - 8), warning, _STEP, sheet.element("P"))
    return y - high - 26


def _groups(sheet: Sheet, code: RecoveryCode, top: float) -> float:
    """Draw the groups in two rows, each with its number above it."""
    y = top
    for start in range(0, len(code.groups), _ACROSS):
        for at, group in enumerate(code.groups[start : start + _ACROSS]):
            x = _LEFT + at * _GROUP_WIDE
            element = sheet.element("P")
            sheet.lines((x, y), [plain(str(start + at + 1))], _QUIET, element)
            sheet.lines((x, y - 16), [bold(group)], _CODE, element)
        y -= 56
    return y - 4


def _qr(sheet: Sheet, code: RecoveryCode, top: float) -> float:
    barcode: Any = importlib.import_module("reportlab.graphics.barcode.qr")
    shapes: Any = importlib.import_module("reportlab.graphics.shapes")
    widget = barcode.QrCodeWidget(
        code.text, barLevel="M", barWidth=_QR, barHeight=_QR, barBorder=4
    )
    drawing = shapes.Drawing(_QR, _QR)
    drawing.add(widget)
    figure = sheet.element("Figure", alt="The same code as a QR code")
    sheet.picture(drawing, (_LEFT - 12, top - _QR), figure)
    words = wrap_text("The same code, for a camera.", 11, 200)
    sheet.lines((_LEFT + _QR + 8, top - 14), words, _QUIET, sheet.element("P"))
    return top - _QR - 20


def _steps(sheet: Sheet, top: float) -> None:
    sheet.rule((_LEFT, top), (_RIGHT, top), thick=0.8, color=HAIR)
    y = top - 14
    heading = Pen(13, 18, ACCENT)
    sheet.lines(
        (_LEFT, y), [bold("If you forget your passphrase")], heading, sheet.element("H2")
    )
    y -= 24
    for number, step in enumerate(STEPS, start=1):
        lines = wrap_text(f"{number}. {step}", _STEP.size, _RIGHT - _LEFT)
        sheet.lines((_LEFT, y), lines, _STEP, sheet.element("P"))
        y -= len(lines) * _STEP.leading + 5
