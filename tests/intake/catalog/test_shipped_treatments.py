from __future__ import annotations

import time
from functools import cache

import pytest

from intake.domain.alike import NameIndex
from intake.domain.definitions import TreatmentClass
from tests.intake.catalog.shipped import catalog as shipped

MISSPELT = {
    "gabapenten": "gabapentin",
    "gabbapentin": "gabapentin",
    "neurotin": "gabapentin",
    "neurontine": "gabapentin",
    "lirica": "pregabalin",
    "lyrika": "pregabalin",
    "pregablin": "pregabalin",
    "pregabolin": "pregabalin",
    "simbalta": "duloxetine",
    "cimbalta": "duloxetine",
    "duloxitine": "duloxetine",
    "dulozetine": "duloxetine",
    "efexor": "venlafaxine",
    "venlafaxin": "venlafaxine",
    "venlaflaxine": "venlafaxine",
    "prestiq": "desvenlafaxine",
    "savela": "milnacipran",
    "amitriptaline": "amitriptyline",
    "amitryptiline": "amitriptyline",
    "elevil": "amitriptyline",
    "nortriptylin": "nortriptyline",
    "nortryptaline": "nortriptyline",
    "pamalor": "nortriptyline",
    "zolft": "sertraline",
    "sertralin": "sertraline",
    "lexipro": "escitalopram",
    "selexa": "citalopram",
    "prozak": "fluoxetine",
    "paxel": "paroxetine",
    "welbutrin": "bupropion",
    "wellbutron": "bupropion",
    "buproprion": "bupropion",
    "remron": "mirtazapine",
    "mirtazipine": "mirtazapine",
    "trazadone": "trazodone",
    "abilfy": "aripiprazole",
    "aripiprizole": "aripiprazole",
    "seraquel": "quetiapine",
    "lamictol": "lamotrigine",
    "lamotragine": "lamotrigine",
    "topomax": "topiramate",
    "tegritol": "carbamazepine",
    "depacote": "valproate",
    "tramodol": "tramadol",
    "oxicodone": "oxycodone",
    "percoset": "oxycodone",
    "hydrocodon": "hydrocodone",
    "vicoden": "hydrocodone",
    "morfine": "morphine",
    "methodone": "methadone",
    "bupenorphine": "buprenorphine",
    "celebrix": "celecoxib",
    "meloxacam": "meloxicam",
    "ibuprophen": "ibuprofen",
    "naproxin": "naproxen",
    "bacloffen": "baclofen",
    "flexaril": "cyclobenzaprine",
    "zanoflex": "tizanidine",
    "tizanadine": "tizanidine",
    "lidacaine patch": "lidocaine_patch",
    "spravado": "esketamine",
    "acupunture": "acupuncture",
    "fisical therapy": "physical_therapy",
    "stelate block": "stellate_ganglion_block",
}


@cache
def index():
    return NameIndex((t.id, (t.name, *t.brands, *t.also)) for t in shipped().treatments)


def test_about_180_medicines_and_all_else_are_listed_by_hand():
    catalog = shipped()
    drugs = {each.id for each in catalog.classes if each.is_drug}
    assert sum(each.group in drugs for each in catalog.treatments) >= 175
    assert sum(each.group not in drugs for each in catalog.treatments) >= 60


def test_every_treatment_has_its_class_and_every_class_has_treatments():
    catalog = shipped()
    assert {each.group for each in catalog.treatments} == {each.id for each in catalog.classes}


def test_no_name_leads_to_two_treatments():
    names = [n.casefold() for t in shipped().treatments for n in (t.name, *t.brands)]
    assert sorted({each for each in names if names.count(each) > 1}) == []


def test_every_medicine_says_which_paper_shows_its_weeks():
    bare = [each.id for each in shipped().classes if each.is_drug and each.shown_by is None]
    assert bare == []


@pytest.mark.parametrize(("typed", "treatment"), MISSPELT.items())
def test_a_misspelt_name_is_found_first(typed, treatment):
    assert [each.id for each in index().find(typed)][:1] == [treatment]


@pytest.mark.parametrize("typed", ["hocus pocus", "sleepy all day", "insurance", "my dog"])
def test_what_is_no_treatment_finds_none(typed):
    assert index().find(typed) == ()


def test_looking_for_a_misspelt_name_keeps_up_with_typing():
    index().find("zzzzqqq")  # the sounds are made at the first misspelling
    took = []
    for typed in MISSPELT:
        start = time.thread_time()
        index().find(typed)
        took.append(time.thread_time() - start)
    took.sort()
    assert took[int(len(took) * 0.99) - 1] < 0.005


def test_each_yardstick_and_scale_says_what_to_ask():
    catalog = shipped()
    rows = (*catalog.yardsticks, *catalog.opioid_scales)
    assert rows
    assert [each.id for each in rows if not each.ask_when_unsure] == []


def test_esketamine_and_ketamine_are_told_apart():
    by_id = {each.id: each.group for each in shipped().treatments}
    assert by_id["esketamine"] != by_id["ketamine_infusion"]
    assert shipped().find(TreatmentClass, by_id["esketamine"]) is not None
