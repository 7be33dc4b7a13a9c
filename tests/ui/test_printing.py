from __future__ import annotations

from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter

from ui.printing import NEUTRAL_NAME, QtPaperTray


def a_printer(tmp_path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    return printer


def a_picture() -> QImage:
    picture = QImage(170, 220, QImage.Format.Format_RGB32)
    picture.fill(0)
    return picture


def test_each_picture_gets_a_sheet_and_the_job_a_neutral_name(qapp, tmp_path):
    assert qapp is not None
    printer = a_printer(tmp_path)
    tray = QtPaperTray(printer)
    for _ in range(3):
        tray.print_page(a_picture())
    tray.finish()
    data = (tmp_path / "out.pdf").read_bytes()
    assert data.count(b"/Type /Page\n") == 3
    assert printer.docName() == NEUTRAL_NAME


def test_a_tray_that_got_no_page_writes_nothing(qapp, tmp_path):
    assert qapp is not None
    QtPaperTray(a_printer(tmp_path)).finish()
    assert not (tmp_path / "out.pdf").exists()
