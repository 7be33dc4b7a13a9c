from __future__ import annotations

from intake.domain.treatments import Result, StopReason
from tests.builders import a_trial
from ui.widgets.trial_outcome import TrialOutcome


def _outcome(qtbot):
    made = TrialOutcome(
        [("none", "No change"), ("worse", "Worse")], [("cost", "Cost"), ("other", "Other")]
    )
    qtbot.addWidget(made)
    return made


def _card(cards, says):
    return next(card for card in cards.cards if card.accessibleName() == says)


def test_a_result_is_chosen_and_can_be_left_open_again(qtbot):
    outcome = _outcome(qtbot)
    outcome.show_trial(a_trial(), asks_episode=False)
    with qtbot.waitSignal(outcome.changed) as told:
        _card(outcome.result, "Worse").click()
    assert told.args == ["result", Result.WORSE]
    with qtbot.waitSignal(outcome.changed) as told:
        outcome.unsure.click()
    assert told.args == ["result", None]
    assert outcome.result.chosen() == ()


def test_several_reasons_may_be_true(qtbot):
    outcome = _outcome(qtbot)
    outcome.show_trial(a_trial(ended_because=(StopReason.COST,)), asks_episode=False)
    with qtbot.waitSignal(outcome.changed) as told:
        _card(outcome.reasons, "Other").click()
    assert told.args == ["ended_because", (StopReason.COST, StopReason.OTHER)]


def test_the_episode_is_shown_where_it_was_told_before(qtbot):
    outcome = _outcome(qtbot)
    outcome.show_trial(a_trial(current_episode=False), asks_episode=False)
    assert not outcome.episode.isHidden()
    assert outcome.episode.chosen_id() == "no"
