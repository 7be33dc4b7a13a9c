"""Works the page of insurer contacts."""

from __future__ import annotations

from intake.domain.contacts import Contact
from tests.ui.robots.rooms import RoomRobot
from ui.pages.contacts.contacts_page import ContactsPage
from ui.viewmodels.contacts import ContactsViewModel
from ui.viewmodels.contacts_call import CallViewModel


class ContactsRobot(RoomRobot):
    page: ContactsPage

    def build(self) -> ContactsPage:
        bridge = self.desk.bridge
        return ContactsPage(ContactsViewModel(bridge), CallViewModel(bridge))

    @property
    def contacts(self) -> tuple[Contact, ...]:
        self.settle()
        return self.desk.bridge.case.all(Contact)

    @property
    def contact(self) -> Contact:
        """The contact logged last."""
        return self.contacts[-1]
