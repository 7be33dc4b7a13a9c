from __future__ import annotations

from intake.domain.policies import Passage
from tests.made_rules import a_policy
from ui.viewmodels.rules_words import origins, sorts
from ui.widgets.rules_policy import RulesPolicy


def test_words_copied_from_a_record_keep_their_pages_until_they_are_typed_anew(qtbot):
    form = RulesPolicy(sorts(), origins())
    qtbot.addWidget(form)
    pages = (Passage(words="One two.", page=1), Passage(words="Three.", page=2))
    form.show_policy(a_policy(passages=pages))
    assert form.words.isHidden()
    assert form.copied.text() == "Copied from the record: 3 words on 2 pages."
    with qtbot.waitSignal(form.written) as heard:
        form.type_instead.click()
    assert heard.args == ["One two.\n\nThree."]
    assert not form.words.isHidden()


def test_the_address_is_asked_for_only_where_there_is_one(qtbot):
    form = RulesPolicy(sorts(), origins())
    qtbot.addWidget(form)
    form.show_policy(a_policy())
    assert form.address.isHidden()
    form.origin.chosen.emit("website")
    assert not form.address.isHidden()
    assert form.contact.isHidden()
