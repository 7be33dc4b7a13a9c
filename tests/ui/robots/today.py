"""The Today page over fake ports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes import ScriptedDialogs
from ui.pages.today.today_page import TodayPage
from ui.viewmodels.list_printing import ListPrinting
from ui.viewmodels.timeline import TimelineViewModel
from ui.viewmodels.today import TodayViewModel

if TYPE_CHECKING:
    from tests.ui.open_case import OpenCase


def a_today_page(desk: OpenCase) -> TodayPage:
    """Return the page on an open case; pictures of pages stay the bytes they are."""
    starts = TimelineViewModel(
        desk.bridge, ListPrinting(desk.bridge, desk.jobs, desk.papers, bytes)
    )
    return TodayPage(TodayViewModel(desk.bridge), starts, ScriptedDialogs())
