from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from intake.domain.answers import Waiting
from intake.domain.documents import Target
from intake.domain.policies import Passage, Role, Shows
from intake.ids import CriterionId, DocumentId, PolicyId
from tests.builders import a_contact, a_document, a_proof, a_trial
from tests.made_rules import a_policy, a_rule, rules
from tests.policy_texts import EXCLUSIONS, LETTERS


def paste(room, words):
    field = room.hand.find(QPlainTextEdit, "The policy’s own words")
    field.setFocus()
    field.setPlainText(words)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    room.settle()


def with_policy(enter, words=LETTERS.words):
    room = enter()
    room.press("Add my plan’s policy")
    paste(room, words)
    return room


def test_without_a_policy_there_is_one_sentence_and_a_way_to_get_it(enter):
    room = enter()
    assert "Your plan has a policy" in room.hand.words()
    room.press("Note a call to my plan")
    assert room.went == [("contacts", "")]


def test_a_pasted_policy_is_kept_with_what_is_known_of_it(enter):
    room = with_policy(enter)
    room.hand.type_into("Title of the policy (optional)", "Infusions")
    room.hand.type_into("Policy number (optional)", "LB-7.214")
    room.write_day("In force since", "July", "1", "2026")
    room.choose("Where did it come from?", "A website")
    room.hand.type_into("Website address", "lakeshore.example")
    kept = room.policy
    assert (kept.title, kept.number, kept.address) == (
        "Infusions",
        "LB-7.214",
        "lakeshore.example",
    )
    assert kept.words == LETTERS.words.strip()
    assert (kept.in_force.year, kept.in_force.month) == (2026, 7)
    assert kept.read_on == room.desk.today()


def test_rules_are_found_looked_at_and_confirmed(enter):
    room = with_policy(enter)
    room.press("Find the rules in it")
    assert [each.role for each in room.pieces][:2] == [Role.ANY_OF, Role.RULE]
    assert room.standings() == []
    assert room.hand.focused() == "These are the rules"
    room.press("These are the rules")
    assert room.policy.is_confirmed
    assert room.standings() == ["missing"] * 5
    assert "a gabapentinoid for 8 weeks" in room.hand.words()


def test_a_piece_is_split_joined_moved_and_undone_by_keyboard(enter):
    room = enter(a_policy(is_confirmed=False), *rules("a", "b", "c"))
    room.press("Go on")
    field = room.hand.find(QPlainTextEdit, "In the plan’s words")
    field.setFocus()
    for _ in range(4):
        QTest.keyClick(field, Qt.Key.Key_Right)
    room.press("Split it where the cursor is")
    assert [each.words for each in room.pieces] == ["Rule", "a.", "Rule b.", "Rule c."]
    room.desk.bridge.undo()
    room.settle()
    assert [each.id for each in room.pieces] == ["a", "b", "c"]
    room.press("Move down")
    assert [each.id for each in room.pieces] == ["b", "a", "c"]
    room.press("Put it below the one above")
    assert [each.level for each in room.pieces] == [0, 1, 0]
    room.press("Join it with the one above")
    assert [each.words for each in room.pieces] == ["Rule b. Rule a.", "Rule c."]


def test_alt_and_arrows_move_the_piece_in_hand(enter):
    room = enter(a_policy(is_confirmed=False), *rules("a", "b"))
    room.press("Go on")
    field = room.hand.find(QPlainTextEdit, "In the plan’s words")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    room.settle()
    assert [each.id for each in room.pieces] == ["b", "a"]


def test_what_a_piece_is_can_be_chosen(enter):
    room = enter(a_policy(is_confirmed=False), *rules("a", "b"))
    room.press("Go on")
    room.choose("What is it?", "A heading: some of these are enough")
    room.settle()
    room.hand.type_into("How many of these are asked for? (optional)", "2")
    room.press("It says when the plan does not pay")
    first = room.pieces[0]
    assert (first.role, first.at_least, first.is_exclusion) == (Role.ANY_OF, 2, True)
    room.choose("What is it?", "Not a rule")
    room.settle()
    assert room.pieces[0].role is Role.NOT_A_RULE


def linked(**more):
    proof = a_proof("d1", Target.criterion(CriterionId("a")))
    return (a_policy(), a_rule("a", **more), a_document(), proof)


def work_on(room, name="Rule 1"):
    room.press(name)


def test_a_rule_is_met_once_the_person_says_that_the_page_shows_it(enter):
    room = enter(*linked())
    assert room.standings() == ["weak"]
    work_on(room)
    room.press("Yes, it shows this rule")
    assert room.standings() == ["met"]
    room.press("Take it away: Paper d1, p. 1")
    assert room.standings() == ["missing"]


def test_pages_are_chosen_in_records(enter):
    room = enter(a_policy(), a_rule("a"))
    work_on(room)
    assert room.page.place() == "a"  # one comes back to the rule that was open
    assert room.hand.focused() == "Choose the pages in Records"
    room.press("Choose the pages in Records")
    assert room.went == [("records", "for:criterion:a")]


def test_a_call_can_be_linked_by_a_few_letters(enter):
    room = enter(a_policy(), a_rule("a"), a_contact())
    work_on(room)
    field = room.hand.find(QLineEdit, "Or link a treatment, a score or a call")
    QTest.keyClicks(field, "call")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(room.page.rule.rule.pick.matches, Qt.Key.Key_Return)
    room.settle()
    room.press("Yes, it shows this rule")
    assert room.standings() == ["met"]


def test_own_words_and_what_is_needed_are_kept(enter):
    room = enter(a_policy(), a_rule("a"))
    work_on(room)
    room.hand.type_into("In my own words", "I had it in 2024.")
    room.hand.type_into("What is still needed, in your words (optional)", "The first page.")
    room.settle()
    rule = room.pieces[0]
    assert (rule.own_words, rule.gap) == ("I had it in 2024.", "The first page.")
    assert room.standings() == ["weak"]


def test_waiting_for_someone_is_told_and_taken_back(enter):
    room = enter(a_policy(), a_rule("a"))
    work_on(room)
    room.press("Can’t show it now?")
    room.press("I’m waiting for someone")
    room.hand.type_into("Who has the answer?", "Dr. Okafor")
    room.settle()
    assert room.pieces[0].not_yet == Waiting(whom="Dr. Okafor")
    assert room.standings() == ["waiting"]
    room.press("Take this answer back")
    assert room.standings() == ["missing"]


def test_a_rule_counts_treatments_by_its_own_numbers(enter):
    words = "At least two medicines, each for 8 weeks."
    room = enter(
        a_policy(),
        a_rule("a", words=words),
        a_trial("t1", weeks_at_dose=8),
        a_trial("t2", name="Duloxetine", weeks_at_dose=6),
    )
    work_on(room)
    room.press("This rule counts treatments")
    counts = room.pieces[0].counts
    assert (counts.at_least, counts.weeks) == (2, 8)
    assert "Duloxetine: 6 weeks, does not count, own account." in room.hand.words()
    assert "your plan’s rule asks for: 2, 8 weeks each" in room.hand.words()
    room.hand.type_into("How many weeks each? (optional)", "6")
    room.settle()
    assert "Duloxetine: 6 weeks, counts, own account." in room.hand.words()


def test_a_newer_version_keeps_the_older_one(enter):
    room = enter(a_policy(), *rules("a"))
    room.press("There is a newer version")
    paste(room, "1. Rule a.\n2. Signs are documented.")
    room.press("Find the rules in it")
    room.press("These are the rules")
    assert [each.in_use for each in room.policies] == [False, True]
    assert room.page.table.policy.other.itemText(0) == "Made-up policy (earlier version)"
    room.press("Use this one")
    assert room.policy.id == PolicyId("p1")


def test_a_removed_policy_comes_back_by_undo(enter):
    room = enter(*linked())
    room.press("Remove this policy")
    assert room.policies == ()
    room.desk.bridge.undo()
    room.settle()
    assert room.standings() == ["weak"]


def test_words_that_say_investigational_open_the_way_on(enter):
    words = "Ketamine is considered investigational for chronic pain."
    room = enter(a_policy(passages=(Passage(words=words),)), *rules("a"))
    assert "“…investigational…”" in room.hand.words()
    room.press("It does not say that")
    assert room.policy.investigational is False
    assert not room.hand.sees(QAbstractButton, "Open the exception path")


def test_a_record_that_is_the_policy_is_copied_page_by_page(enter):
    room = enter(a_document())
    room.desk.store.files[DocumentId("d1")] = b"%PDFPPP"
    room.press("Add my plan’s policy")
    room.choose("Or choose a record that is the policy", "Paper d1")
    room.press("Copy its words")
    kept = room.policy
    assert [each.page for each in kept.passages] == [1, 2, 3]
    assert kept.document == "d1"
    assert "Copied from the record" in room.hand.words()


def test_what_the_plan_does_not_pay_is_to_be_ruled_out(enter):
    room = with_policy(enter, EXCLUSIONS.words)
    room.press("Find the rules in it")
    room.press("These are the rules")
    assert "No page rules it out yet." in room.hand.words()


def test_the_room_opens_the_rule_that_another_room_names(enter):
    room = enter(a_policy(), *rules("a", "b"))
    room.page.opened("criterion:b")
    assert "“Rule b.”" in room.hand.words()
    room.press("Rule before")
    assert "“Rule a.”" in room.hand.words()
    room.press("All rules")
    assert room.hand.focused().startswith("Rule 1")


def test_verdicts_name_what_was_looked_at(enter):
    room = enter(*linked())
    work_on(room)
    room.press("Only a part of it")
    verdict = room.pieces[0].verdict
    assert verdict.shows is Shows.PART
    assert [each.document for each in verdict.looked_at] == ["d1"]


def test_lines_that_are_typed_with_pauses_stay_lines(enter):
    room = enter()
    room.press("Add my plan’s policy")
    field = room.hand.find(QPlainTextEdit, "The policy’s own words")
    field.setFocus()
    for line in ("1. Age 18.", "2. Signs."):
        QTest.keyClicks(field, line)
        QTest.keyClick(field, Qt.Key.Key_Return)
        room.page.policy.form.words.flush()
        room.settle()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert room.policy.words == "1. Age 18.\n2. Signs."


def test_after_the_rules_are_confirmed_the_keyboard_is_where_one_goes_on(enter):
    room = with_policy(enter)
    room.press("Find the rules in it")
    room.press("These are the rules")
    assert room.page.focusWidget() is not None
    assert room.page.table.isAncestorOf(room.page.focusWidget())
