"""Finding what a PDF would do beyond showing its pages. It is named, never run."""

from __future__ import annotations

import itertools

import pikepdf

from intake.domain.papers import ActiveContent

_MOST_OBJECTS = 300_000
_ACTIONS = {
    "/JavaScript": ActiveContent.SCRIPT,
    "/Launch": ActiveContent.LAUNCH,
    "/URI": ActiveContent.REMOTE_REFERENCE,
    "/GoToR": ActiveContent.REMOTE_REFERENCE,
    "/GoToE": ActiveContent.ATTACHMENT,
    "/SubmitForm": ActiveContent.REMOTE_REFERENCE,
    "/ImportData": ActiveContent.REMOTE_REFERENCE,
    "/Rendition": ActiveContent.MULTIMEDIA,
    "/Movie": ActiveContent.MULTIMEDIA,
    "/Sound": ActiveContent.MULTIMEDIA,
    "/RichMediaExecute": ActiveContent.MULTIMEDIA,
}
_ANNOTATIONS = {
    "/Movie": ActiveContent.MULTIMEDIA,
    "/Sound": ActiveContent.MULTIMEDIA,
    "/Screen": ActiveContent.MULTIMEDIA,
    "/RichMedia": ActiveContent.MULTIMEDIA,
    "/3D": ActiveContent.MULTIMEDIA,
    "/FileAttachment": ActiveContent.ATTACHMENT,
    "/Widget": ActiveContent.FORM,
}
_KEYS = {
    "/JS": ActiveContent.SCRIPT,
    "/XFA": ActiveContent.FORM,
    "/EmbeddedFiles": ActiveContent.ATTACHMENT,
    "/EF": ActiveContent.ATTACHMENT,
    "/Ref": ActiveContent.REMOTE_REFERENCE,
}
_NESTED = (
    "/A",
    "/AA",
    "/OpenAction",
    "/Names",
    "/AcroForm",
    "/Next",
    "/Annots",
    "/D",
    "/O",
    "/C",
)
_DEEPEST = 6
_MOST_IN_A_LIST = 1_000


def active_content(pdf: pikepdf.Pdf) -> tuple[ActiveContent, ...]:
    """Return what a PDF carries, in the order of ``ActiveContent``."""
    found: set[ActiveContent] = set()
    try:
        _look_at(pdf.Root, found, _DEEPEST)
        for item in itertools.islice(pdf.objects, _MOST_OBJECTS):
            if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
                _look_at(item, found, _DEEPEST)
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return tuple(kind for kind in ActiveContent if kind in found)
    return tuple(kind for kind in ActiveContent if kind in found)


def is_live_form(pdf: pikepdf.Pdf) -> bool:
    """Whether its pages are made by one program alone, and what they hold is "please wait"."""
    return bool(pdf.Root.get("/NeedsRendering", False))


def _look_at(item: pikepdf.Object, found: set[ActiveContent], depth: int) -> None:
    keys = item.keys()
    found.update(kind for key, kind in _KEYS.items() if key in keys)
    if "/S" in keys:
        _note(item.get("/S"), _ACTIONS, found)
    if "/Subtype" in keys and "/Rect" in keys:
        _note(item.get("/Subtype"), _ANNOTATIONS, found)
    if depth:
        for key in _NESTED:
            if key in keys:
                _look_inside(item.get(key), found, depth - 1)


def _look_inside(inner: pikepdf.Object | None, found: set[ActiveContent], depth: int) -> None:
    """Look at direct values; an indirect one is met in the walk over all objects."""
    if isinstance(inner, pikepdf.Array) and not inner.is_indirect:
        for item in itertools.islice(inner, _MOST_IN_A_LIST):
            _look_inside(item, found, depth)
    elif isinstance(inner, (pikepdf.Dictionary, pikepdf.Stream)) and not inner.is_indirect:
        _look_at(inner, found, depth)


def _note(
    name: pikepdf.Object | None, table: dict[str, ActiveContent], found: set[ActiveContent]
) -> None:
    if isinstance(name, pikepdf.Name) and (kind := table.get(str(name))):
        found.add(kind)
