"""Works the page of medicines and allergies."""

from __future__ import annotations

from tests.fakes import ScriptedDialogs
from tests.ui.robots.rooms import RoomRobot
from ui.pages.medicines.medicines_page import MedicinesPage
from ui.viewmodels.list_printing import ListPrinting
from ui.viewmodels.medicines import MedicinesViewModel


class MedicinesRobot(RoomRobot):
    page: MedicinesPage

    def build(self) -> MedicinesPage:
        desk = self.desk
        self.dialogs = ScriptedDialogs()
        printing = ListPrinting(desk.bridge, desk.jobs, desk.papers, bytes)
        return MedicinesPage(MedicinesViewModel(desk.bridge), printing, self.dialogs)
