"""Check that whatever a row of the catalog names is in the catalog."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeAlias, assert_never

from intake.domain.conditions import (
    Always,
    AnswerGiven,
    AnswerIs,
    AsksFirst,
    ContactAbout,
    DiaryKept,
    DocumentOfType,
    OnPath,
    OwnWords,
    ScoreRecorded,
    Taking,
    TrialsTried,
    leaves,
)
from intake.domain.contacts import Party
from intake.domain.definitions import MADE_OF_ROWS, Question
from intake.domain.rules import FromAnswer
from intake.errors import CatalogError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from intake.domain.conditions import AnyCondition, Leaf
    from intake.domain.definitions import Catalog
    from intake.domain.rules import DeadlineRule

    _Record: TypeAlias = (
        Always
        | AsksFirst
        | DocumentOfType
        | ScoreRecorded
        | DiaryKept
        | TrialsTried
        | Taking
        | ContactAbout
    )


HELPERS_PAPERS = "helper.authority"


def vouch(catalog: Catalog, places: Mapping[str, str]) -> None:
    """Check every id that a row names.

    Args:
        catalog: All definitions.
        places: Where each row stands, by its id, for the refusal.

    Raises:
        CatalogError: A row names something that is not there.
    """
    known = _Ids(catalog)
    for row_id, key, condition in _conditions(catalog):
        for leaf in leaves(condition):
            for name, ids in known.named_by(leaf):
                _expect(name, ids, f"{places[row_id]} {key}")
    _vouch_for_treatments(catalog, known, places)
    _vouch_for_signing(catalog, known, places)
    _vouch_for_reading(catalog, known, places)
    for requirement in catalog.requirements:
        for kind in requirement.document_types:
            _expect(kind, known.papers, f"{places[requirement.id]} document_types")
    _vouch_for_exceptions(catalog, known, places)
    _vouch_for_diagnoses(catalog, places)
    _vouch_for_questions(catalog, known, places)
    _vouch_for_dates(catalog, known, places)


def _vouch_for_dates(catalog: Catalog, known: _Ids, places: Mapping[str, str]) -> None:
    for rule in catalog.deadline_rules:
        for key, question in _dates_of(rule):
            _expect(question, known.questions, f"{places[rule.id]} {key}")
    for clock in catalog.unknown_clocks:
        if clock.letter is not None:
            _expect(clock.letter, known.questions, f"{places[clock.id]} letter")


def _vouch_for_questions(catalog: Catalog, known: _Ids, places: Mapping[str, str]) -> None:
    rows = [each.id for each in catalog.requirements]
    for question in catalog.questions:
        for name in question.sharpens:
            _expect(name, rows, f"{places[question.id]} sharpens")
        if question.read:
            _expect(question.read, known.pages, f"{places[question.id]} read")


def _vouch_for_exceptions(catalog: Catalog, known: _Ids, places: Mapping[str, str]) -> None:
    rows = [each.id for each in catalog.requirements]
    for step in catalog.exception_steps:
        where = places[f"ExceptionStep {step.id}"]
        if step.requirement is not None:
            _expect(step.requirement, rows, f"{where} requirement")
        if step.ask:
            _expect(step.ask, known.asks, f"{where} ask")


def _vouch_for_diagnoses(catalog: Catalog, places: Mapping[str, str]) -> None:
    codes = {code.code for codes in catalog.code_lists for code in codes.codes}
    rows = [each.id for each in catalog.diagnosis_names]
    details = [each.id for each in catalog.diagnosis_details]
    for row in catalog.diagnosis_names:
        where = places[f"DiagnosisName {row.id}"]
        for each in row.codes:
            _expect(each.code, codes, f"{where} codes")
            for detail in each.told:
                _expect(detail, details, f"{where} codes told")
        for other in row.unless:
            _expect(other, rows, f"{where} unless")


def _vouch_for_signing(catalog: Catalog, known: _Ids, places: Mapping[str, str]) -> None:
    for note in catalog.records_notes:
        if note.option:
            options = known.options(HELPERS_PAPERS)
            _expect(note.option, options, f"{places[f'RecordsNote {note.id}']} option")


def _vouch_for_treatments(catalog: Catalog, known: _Ids, places: Mapping[str, str]) -> None:
    for group in catalog.classes:
        if group.shown_by is not None:
            _expect(
                group.shown_by, known.told, f"{places[f'TreatmentClass {group.id}']} shown_by"
            )
    for yardstick in catalog.yardsticks:
        for name, ids in known.named_by(yardstick.counts):
            _expect(name, ids, f"{places[f'Yardstick {yardstick.id}']} counts")
    for scale in catalog.opioid_scales:
        for factor in scale.factors:
            where = f"{places[f'OpioidScale {scale.id}']} factors"
            _expect(factor.treatment, known.treatments, where)


def _vouch_for_reading(catalog: Catalog, known: _Ids, places: Mapping[str, str]) -> None:
    for page in catalog.learn:
        where = places[f"LearnPage {page.id}"]
        for name in page.see:
            _expect(name, known.pages, f"{where} see")
        for name in page.explains:
            _expect(name, known.explained, f"{where} explains")
        for lead in page.leads:
            if lead.opens:
                _expect(lead.opens, known.opened_in(lead.room), f"{where} leads opens")
    for term in catalog.terms:
        if term.page:
            _expect(term.page, known.pages, f"{places[f'Term {term.id}']} page")


class _Ids:
    """The ids that a row may name, by kind."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self.questions = [each.id for each in catalog.questions]
        self.papers = [each.id for each in catalog.document_types]
        self.told = [*self.questions, *(each.id for each in catalog.requirements)]
        self.instruments = [each.id for each in catalog.instruments]
        self.classes = [each.id for each in catalog.classes]
        self.treatments = [each.id for each in catalog.treatments]
        self.asks = [each.id for each in catalog.script]
        self.paths = [each.path for each in catalog.conditions]
        kinds = (f"plan:{each.id}" for each in catalog.plan_kinds)
        self.pages = [*(each.id for each in catalog.learn), *MADE_OF_ROWS, *kinds]
        rules = (each.id for each in catalog.deadline_rules)
        self.explained = [*self.told, *self.asks, *rules]

    def opened_in(self, room: str) -> list[str]:
        """Return the ids that a page to read may open in a room."""
        match room:
            case "learn":
                return self.pages
            case "checklist":
                return [each.id for each in self._catalog.requirements]
            case "about_you":
                return [each.id for each in self._catalog.questions]
            case _:
                return []

    def named_by(self, leaf: Leaf) -> Iterator[tuple[str, Iterable[str]]]:
        """Yield each id that a word names, with the ids it may be."""
        match leaf:
            case AnswerIs(question=question, one_of=one_of):
                yield question, self.questions
                yield from ((option, self.options(question)) for option in one_of)
            case AnswerGiven(question=question):
                yield question, self.questions
            case OwnWords(question=question):
                yield question, self.told
            case OnPath(path=path):
                yield path, self.paths
            case _:
                yield from self._named_by_record(leaf)

    def _named_by_record(
        self,
        leaf: _Record,
    ) -> Iterator[tuple[str, Iterable[str]]]:
        match leaf:
            case DocumentOfType(types=types):
                yield from ((each, self.papers) for each in types)
            case ScoreRecorded(instrument=instrument):
                yield instrument, self.instruments
            case TrialsTried(classes=classes):
                yield from ((each, self.classes) for each in classes)
            case Taking(classes=classes, treatments=treatments):
                yield from ((each, self.classes) for each in classes)
                yield from ((each, self.treatments) for each in treatments)
            case ContactAbout(party=party, ask=ask):
                yield party, [each.value for each in Party]
                if ask:
                    yield ask, self.asks
            case Always() | AsksFirst() | DiaryKept():
                return
            case _:
                assert_never(leaf)

    def options(self, question: str) -> list[str]:
        """Return the ids of a question’s options; those of a question without any: yes, no."""
        row = self._catalog.find(Question, question)
        options = row.options if row is not None else ()
        return [each.id for each in options] or ["yes", "no"]


def _conditions(catalog: Catalog) -> Iterator[tuple[str, str, AnyCondition]]:
    yield from ((row.id, "when", row.when) for row in catalog.questions)
    yield from ((row.id, "when", row.when) for row in catalog.script)
    yield from ((row.id, "when", row.when) for row in catalog.deadline_rules)
    yield from ((row.id, "when", row.when) for row in catalog.safety_prompts)
    for clock in catalog.unknown_clocks:
        yield clock.id, "when", clock.when
        if clock.unless is not None:
            yield clock.id, "unless", clock.unless
    for row in catalog.requirements:
        yield row.id, "when", row.when
        yield row.id, "met_by", row.met_by


def _dates_of(rule: DeadlineRule) -> Iterator[tuple[str, str]]:
    if isinstance(rule.starts, FromAnswer):
        yield "starts", rule.starts.question
        if rule.starts.or_else is not None:
            yield "starts or_else", rule.starts.or_else
    if rule.letter is not None:
        yield "letter", rule.letter


def _expect(name: str, known: Iterable[str], where: str) -> None:
    ids = list(known)
    if name in ids:
        return
    near = get_close_matches(name, ids, n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    raise CatalogError(where, f"nothing in the catalog has the id {name!r}.{hint}")
