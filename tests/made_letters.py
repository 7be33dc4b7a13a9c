"""Made-up letters of ten layouts, drawn with reportlab. What stands there is known."""

from __future__ import annotations

import io
import random
from functools import cache

from reportlab.pdfgen import canvas

FONTS = ("Helvetica", "Times-Roman", "Courier")
PEOPLE = ("Maria Nguyen", "Daniel Whitfield", "Rosa Delgado", "Peter Okonkwo", "Anna Kowalski")
PLACES = ("Lakeside Pain Clinic", "Riverside Physical Therapy", "Northgate Neurology Group")
DRUGS = ("gabapentin", "pregabalin", "duloxetine", "nortriptyline", "lamotrigine", "tramadol")
SENTENCES = (
    "The patient was seen today for follow up of complex regional pain syndrome.",
    "Pain is burning and constant, worse in the evening and with light touch.",
    "On examination the left foot was cooler than the right and slightly swollen.",
    "She took {drug} {dose} mg a day for {weeks} weeks without lasting relief.",
    "The medicine was stopped on {date} because of nausea and drowsiness.",
    "Her PEG score was {peg} and she rated her average pain as 7 out of 10.",
    "Six weeks of physical therapy gave only small and short improvement.",
    "A lumbar sympathetic block helped for about two days and then wore off.",
    "Blood pressure was 128/76 and the pulse was 72 and regular.",
    "We discussed the plan and she agreed to return in four weeks.",
    "Please send the records of your visits to our office before the next visit.",
    "There was no sign of infection and the x-ray showed no new fracture.",
)


class Sheet:
    """A page being written: what is drawn is remembered in reading order."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.out = io.BytesIO()
        self.canvas = canvas.Canvas(self.out, pagesize=(612, 792), invariant=1)
        self.words: list[str] = []
        self.font = FONTS[seed % len(FONTS)]

    def line(self, x: float, y: float, text: str, size: float = 11) -> None:
        self.canvas.setFont(self.font, size)
        self.canvas.drawString(x, y, text)
        self.words += text.split()

    def says(self) -> str:
        pick = self.chance.choice
        return pick(SENTENCES).format(
            drug=pick(DRUGS),
            dose=pick((60, 300, 1800)),
            weeks=pick((6, 8, 14)),
            date=f"0{self.chance.randint(1, 9)}/1{self.chance.randint(0, 9)}/2026",
            peg=pick(("6.3", "7.0", "7.7")),
        )

    def head(self, y: float = 730) -> float:
        self.line(72, y, self.chance.choice(PLACES), 15)
        self.line(72, y - 20, "1200 Lakeview Drive, Springfield, IL 62704")
        self.line(72, y - 52, f"Date of service: November {self.chance.randint(10, 28)}, 2026")
        self.line(72, y - 68, f"Patient: {self.chance.choice(PEOPLE)}, born 04/12/1958")
        return y - 100

    def prose(self, x: float, y: float, wide: int, lines: int, size: float = 11) -> float:
        """Write sentences, ``wide`` letters a line."""
        left: list[str] = []
        for _ in range(lines):
            row = ""
            while True:
                left = left or self.says().split()
                if len(row) + len(left[0]) >= wide:
                    break
                row = f"{row} {left.pop(0)}".strip()
            self.line(x, y, row, size)
            y -= size * 1.45
        return y


def _plain(sheet: Sheet) -> None:
    y = sheet.prose(72, sheet.head(), 72, 14)
    sheet.line(72, y - 30, "Sincerely,")
    sheet.line(72, y - 60, "Samuel Okafor, MD")


def _small(sheet: Sheet) -> None:
    sheet.prose(60, sheet.head(), 95, 40, 8.5)


def _large(sheet: Sheet) -> None:
    sheet.prose(60, sheet.head(), 52, 20, 15)


def _table(sheet: Sheet) -> None:
    y = sheet.head()
    for row in range(10):
        test = sheet.chance.choice(("Sodium", "Potassium", "Creatinine", "Glucose", "Albumin"))
        value, unit = f"{sheet.chance.uniform(1, 150):.1f}", "mmol/L"
        for x, cell in ((72, test), (220, value), (330, unit), (430, f"0{row}/11/2026")):
            sheet.line(x, y, cell)
        sheet.canvas.line(66, y - 6, 546, y - 6)
        y -= 24


def _form(sheet: Sheet) -> None:
    y = sheet.head()
    for label in ("Member name", "Member number", "Group number", "Requested service"):
        sheet.line(72, y, f"{label}:")
        sheet.canvas.rect(210, y - 7, 320, 22)
        sheet.line(218, y, f"{sheet.chance.choice(PEOPLE)} {sheet.chance.randint(1000, 9999)}")
        y -= 36
    sheet.prose(72, y - 10, 72, 6)


def _list(sheet: Sheet) -> None:
    y = sheet.head()
    for number in range(1, 9):
        sheet.line(90, y, f"{number}. {sheet.says()}"[:84])
        y -= 26


def _lead(sheet: Sheet) -> None:
    sheet.canvas.rect(0, 742, 612, 50, fill=1)
    sheet.prose(72, sheet.head(700), 70, 10)
    sheet.canvas.line(72, 90, 540, 90)
    sheet.line(72, 74, "Page 1 of 1", 9)


def _denial(sheet: Sheet) -> None:
    y = sheet.head()
    sheet.line(72, y, f"Reference number: {sheet.chance.randint(10**7, 10**8)}")
    sheet.line(72, y - 30, "NOTICE OF ADVERSE DETERMINATION", 14)
    sheet.prose(72, y - 60, 74, 12)
    sheet.line(72, 120, "You may appeal within 180 days of the date of this notice.")


def _spaced(sheet: Sheet) -> None:
    y = sheet.head()
    for title in ("History", "Examination", "Assessment", "Plan"):
        sheet.line(72, y, title.upper(), 12)
        y = sheet.prose(72, y - 20, 68, 3) - 14


def _dense(sheet: Sheet) -> None:
    sheet.prose(50, sheet.head(), 92, 36, 9.5)


LAYOUTS = (_plain, _small, _large, _table, _form, _list, _lead, _denial, _spaced, _dense)


@cache
def page(layout: int, seed: int) -> tuple[bytes, tuple[str, ...]]:
    """Return a page as a PDF, and its words."""
    sheet = Sheet(seed)
    LAYOUTS[layout](sheet)
    sheet.canvas.showPage()
    sheet.canvas.save()
    return sheet.out.getvalue(), tuple(sheet.words)
