from __future__ import annotations

from intake.domain.commands import Put
from intake.domain.treatments import Trial
from intake.ids import CaseId
from intake.workflows.session import Session
from tests.builders import a_catalog, a_trial
from tests.fakes import FixedClock, MemoryStore
from ui.snapshot import look_at


def test_a_snapshot_stays_as_it_was_while_the_session_goes_on():
    session = Session(MemoryStore(), CaseId("case"), a_catalog(), FixedClock())
    before = look_at(session)
    session.run(Put(entry=a_trial("t1")))
    after = look_at(session)
    assert (before.case.all(Trial), before.can_undo, before.saved_at) == ((), False, None)
    assert after.case.all(Trial) == (a_trial("t1"),)
    assert after.can_undo
    assert after.saved_at == FixedClock().now()
    assert after.today == FixedClock().now().date()
