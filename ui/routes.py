"""Every room of the window, in the order of the rail."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from intake.domain.report.lifelines import Lifelines
from ui.pages.about_you.about_you_page import AboutYouPage
from ui.pages.checklist.checklist_page import ChecklistPage
from ui.pages.contacts.contacts_page import ContactsPage
from ui.pages.learn.learn_page import LearnPage
from ui.pages.medicines.medicines_page import MedicinesPage
from ui.pages.pain.pain_page import PainModels, PainPage
from ui.pages.records.paper_desk import PageModels
from ui.pages.records.records_page import RecordsPage
from ui.pages.requests.requests_page import RequestsPage
from ui.pages.rules.rules_page import RulesPage, WayOn
from ui.pages.search.search_page import SearchPage
from ui.pages.summary.summary_page import SummaryPage, decoded
from ui.pages.today.today_page import TodayPage
from ui.pages.treatments.treatments_page import TreatmentModels, TreatmentsPage
from ui.viewmodels.about_you import AboutYouViewModel
from ui.viewmodels.asking import AskingViewModel
from ui.viewmodels.asking_letter import LetterModel
from ui.viewmodels.asking_request import RequestModel
from ui.viewmodels.checklist import ChecklistViewModel
from ui.viewmodels.contacts import ContactsViewModel
from ui.viewmodels.contacts_call import CallViewModel
from ui.viewmodels.exporting import ExportViewModel
from ui.viewmodels.learn import LearnViewModel
from ui.viewmodels.list_printing import ListPrinting
from ui.viewmodels.locked_papers import LockedPapers
from ui.viewmodels.medicines import MedicinesViewModel
from ui.viewmodels.own_papers import OwnPapers
from ui.viewmodels.page_drawing import PageDrawing
from ui.viewmodels.page_thumbs import PageThumbs
from ui.viewmodels.page_tiles import PageTiles
from ui.viewmodels.pain import PainViewModel
from ui.viewmodels.pain_crps import CrpsViewModel
from ui.viewmodels.pain_drawing import ChartDrawing
from ui.viewmodels.pain_infusions import InfusionsViewModel
from ui.viewmodels.pain_limbs import LimbsViewModel
from ui.viewmodels.pain_paper import PaperDiaryViewModel
from ui.viewmodels.pain_scores import ScoresViewModel
from ui.viewmodels.records import RecordsViewModel
from ui.viewmodels.records_adding import AddingViewModel
from ui.viewmodels.records_alike import AlikeViewModel
from ui.viewmodels.records_images import PageImages
from ui.viewmodels.records_pages import PagesViewModel
from ui.viewmodels.records_text import RecordsText
from ui.viewmodels.rules import RulesViewModel
from ui.viewmodels.rules_copying import CopyingModel
from ui.viewmodels.rules_exception import ExceptionModel
from ui.viewmodels.rules_rule import RuleModel
from ui.viewmodels.rules_splitting import SplittingModel
from ui.viewmodels.search import SearchViewModel
from ui.viewmodels.summary import SummaryViewModel
from ui.viewmodels.timeline import TimelineViewModel
from ui.viewmodels.today import TodayViewModel
from ui.viewmodels.treatments import TreatmentsViewModel
from ui.viewmodels.treatments_lifelines import LifelinesViewModel
from ui.viewmodels.treatments_listed import ListedViewModel
from ui.viewmodels.treatments_sums import SumsViewModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from intake.ports import ExportFolder, Papers, Sources
    from ui.bridge import SessionBridge
    from ui.dialogs import Dialogs
    from ui.jobs import Jobs
    from ui.viewmodels.pain_drawing import Drawable, Inks
    from ui.viewmodels.reading import ReadingViewModel
    from ui.viewmodels.suggesting import SuggestingViewModel
    from ui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class Tools:
    """What pages may be built from; each takes what it needs and no more.

    ``papers`` reads and packs in long jobs; ``viewer``, a worker of its own, draws pages
    meanwhile, so that looking at a page never waits for a job, and Stop never hits it.
    ``reading`` reads words beside all of them, ``suggesting`` looks through those words.
    """

    bridge: SessionBridge
    jobs: Jobs
    dialogs: Dialogs
    papers: Papers
    viewer: Papers
    sources: Sources
    export_folder: ExportFolder
    resources: Path
    reading: ReadingViewModel
    suggesting: SuggestingViewModel


@dataclass(frozen=True, slots=True)
class Route:
    """A room: its name in code (also ``NextStep.room``), its title, how to build its page.

    ``starts_group`` leaves a gap above it in the rail.
    """

    name: str
    title: str
    build: Callable[[Tools], Page]
    starts_group: bool = False


def _today(tools: Tools) -> Page:
    printing = ListPrinting(tools.bridge, tools.jobs, tools.viewer, decoded)
    starts = TimelineViewModel(tools.bridge, printing)
    return TodayPage(TodayViewModel(tools.bridge), starts, tools.dialogs)


def _about_you(tools: Tools) -> Page:
    return AboutYouPage(AboutYouViewModel(tools.bridge))


def _checklist(tools: Tools) -> Page:
    return ChecklistPage(ChecklistViewModel(tools.bridge))


def _records(tools: Tools) -> Page:
    bridge, jobs, papers = tools.bridge, tools.jobs, tools.papers
    adding = AddingViewModel(bridge, jobs, papers, tools.sources)
    drawing = PageDrawing(bridge, tools.viewer, decoded)
    thumbs = PageThumbs(jobs, drawing)
    pages = PageModels(
        PageImages(jobs, drawing),
        PageTiles(thumbs),
        PagesViewModel(bridge, jobs, papers),
        RecordsText(bridge, tools.reading),
        tools.suggesting,
        AlikeViewModel(bridge, jobs, thumbs),
        LockedPapers(jobs, drawing),
    )
    return RecordsPage(RecordsViewModel(bridge), adding, pages, tools.dialogs)


def _requests(tools: Tools) -> Page:
    bridge = tools.bridge
    letters = LetterModel(bridge, tools.jobs, tools.viewer, tools.export_folder, decoded)
    asking = AskingViewModel(bridge, tools.suggesting)
    return RequestsPage(asking, RequestModel(bridge), letters, tools.dialogs)


def _search(tools: Tools) -> Page:
    return SearchPage(SearchViewModel(tools.bridge))


def _pain(tools: Tools) -> Page:
    bridge = tools.bridge
    drawing = ChartDrawing(tools.jobs, partial(_draw_chart, tools.resources))
    paper = PaperDiaryViewModel(bridge, tools.jobs, tools.papers, tools.export_folder)
    photos = PageImages(tools.jobs, PageDrawing(bridge, tools.viewer, decoded))
    models = PainModels(
        PainViewModel(bridge),
        ScoresViewModel(bridge),
        InfusionsViewModel(bridge),
        drawing,
        paper,
        CrpsViewModel(bridge),
        LimbsViewModel(bridge, tools.jobs, tools.papers, tools.sources, photos),
    )
    return PainPage(models, tools.dialogs)


def _treatments(tools: Tools) -> Page:
    bridge = tools.bridge
    drawing = ChartDrawing(tools.jobs, partial(_draw_chart, tools.resources))
    papers = OwnPapers(bridge, tools.jobs, tools.papers, tools.export_folder, decoded)
    models = TreatmentModels(
        TreatmentsViewModel(bridge),
        ListedViewModel(bridge),
        SumsViewModel(bridge),
        LifelinesViewModel(bridge),
        tools.suggesting,
    )
    return TreatmentsPage(models, drawing, papers, tools.dialogs)


def _medicines(tools: Tools) -> Page:
    printing = ListPrinting(tools.bridge, tools.jobs, tools.viewer, decoded)
    return MedicinesPage(MedicinesViewModel(tools.bridge), printing, tools.dialogs)


def _contacts(tools: Tools) -> Page:
    return ContactsPage(ContactsViewModel(tools.bridge), CallViewModel(tools.bridge))


def _rules(tools: Tools) -> Page:
    bridge = tools.bridge
    copying = CopyingModel(bridge, tools.jobs, tools.papers)
    papers = OwnPapers(bridge, tools.jobs, tools.papers, tools.export_folder, decoded)
    way = WayOn(ExceptionModel(bridge), papers, tools.dialogs)
    model, splitting, rule = RulesViewModel(bridge), SplittingModel(bridge), RuleModel(bridge)
    return RulesPage(model, splitting, rule, copying, way)


def _learn(tools: Tools) -> Page:
    model = LearnViewModel(tools.bridge)
    printing = ListPrinting(tools.bridge, tools.jobs, tools.viewer, decoded)
    return LearnPage(model, printing, tools.dialogs)


def _draw_chart(
    resources: Path, chart: Drawable, size: tuple[int, int], words: int, inks: Inks
) -> bytes:
    """Draw a chart in a thread of its own; reportlab is imported there and no earlier."""
    from intake.export.chart import Ink, chart_svg
    from intake.export.typefaces import load_typefaces

    load_typefaces(resources / "fonts")
    if isinstance(chart, Lifelines):
        from intake.export.lifelines import lifelines_svg

        return lifelines_svg(chart, size[0], words, Ink(*inks))
    return chart_svg(chart, size, words, Ink(*inks))


def _summary(tools: Tools) -> Page:
    bridge, jobs, papers = tools.bridge, tools.jobs, tools.papers
    drawn = SummaryViewModel(bridge, jobs, papers, decoded)
    exports = ExportViewModel(bridge, jobs, papers, tools.export_folder, decoded)
    return SummaryPage(drawn, exports, tools.suggesting, tools.dialogs)


ROUTES: tuple[Route, ...] = (
    Route("today", "Today", _today),
    Route("about_you", "About you", _about_you, starts_group=True),
    Route("checklist", "Checklist", _checklist),
    Route("records", "Records", _records),
    Route("requests", "Ask for records", _requests),
    Route("pain", "Pain and function", _pain),
    Route("treatments", "Treatments tried", _treatments),
    Route("medicines", "Medicines", _medicines),
    Route("contacts", "Insurer contacts", _contacts, starts_group=True),
    Route("rules", "My plan’s rules", _rules),
    Route("summary", "Summary and packet", _summary, starts_group=True),
    Route("learn", "Learn", _learn, starts_group=True),
    Route("search", "Search", _search),
)
