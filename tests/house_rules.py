"""The rules of the house that no linter knows, each as a question to one file.

A rule takes a path inside the project and the file's text, and returns what is wrong with it.
``test_house`` asks them of every file; ``test_gates_bite`` asks them of planted faults.
"""

from __future__ import annotations

import ast
import re
from pathlib import PurePosixPath

LONGEST_FILE = 300
LONGEST_FUNCTION = 39
DRAWERS = {"utils", "util", "helpers", "common", "misc", "manager", "base", "core", "constants"}
WITHOUT_MIRROR = {
    "ids",
    "errors",
    "ports",
    "case_store",
    "bootstrap",
    "app",
    "__main__",
    "__init__",
    "shown",
}
MAY_CATCH_ALL = {"ui/crash.py", "ui/threads.py", "intake/worker/__main__.py"}
UNCHECKED = {"model_copy", "model_construct"}
# Written in pieces, so that this file keeps its own rules.
NOTES = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "HA" + "CK"]) + r")\b")
MACHINE = re.compile(
    r"(?<![\w./-])/(" + "|".join(["wo" + "rk", "ro" + "ot", "tm" + "p"]) + r")/"
)
PROCEDURE = re.compile(r"\b(96[34]\d\d|99[0-4]\d\d|0[0-9]{3}T)\b")
DESCRIPTOR = re.compile(
    r"prophylaxis,? or diagnosis|specify substance|initial, up to 1 hour|each additional hour"
    r"|sequential infusion|concurrent infusion|push technique|new substance"
    r"|office or other outpatient visit",
    re.IGNORECASE,
)


def is_ours(path: PurePosixPath) -> bool:
    """Tell whether this is code that people run, not a test or a script."""
    return path.suffix == ".py" and (
        path.parts[0] in {"intake", "ui"} or str(path) == "main.py"
    )


def too_long(path: PurePosixPath, text: str) -> list[str]:
    lines = len(text.splitlines())
    return [f"{lines} lines"] if path.suffix == ".py" and lines > LONGEST_FILE else []


def long_functions(path: PurePosixPath, text: str) -> list[str]:
    if path.suffix != ".py":
        return []
    return [
        f"{node.name} has {length} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    ]


def drawers(path: PurePosixPath, _text: str) -> list[str]:
    return [f"{part} is a drawer" for part in [*path.parts[:-1], path.stem] if part in DRAWERS]


def widgets_in_view_models(path: PurePosixPath, text: str) -> list[str]:
    if path.parts[:2] != ("ui", "viewmodels"):
        return []
    return [f"it knows {module}" for module in ("QtWidgets", "QtGui") if module in text]


def signals_to_lambdas(path: PurePosixPath, text: str) -> list[str]:
    """A lambda that holds ``self`` keeps the widget alive after its window is gone."""
    if path.parts[0] != "ui":
        return []
    return re.findall(r"connect\(\s*(?:lambda|partial|functools\.partial)\b", text)


def unchecked_values(path: PurePosixPath, text: str) -> list[str]:
    if not is_ours(path):
        return []
    return [
        f"{node.attr} checks nothing: use changed(...)"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute) and node.attr in UNCHECKED
    ]


def catch_alls(path: PurePosixPath, text: str) -> list[str]:
    """Only what carries failures onward may: crash, threads, worker; cleaning up re-raises."""
    if not is_ours(path) or str(path) in MAY_CATCH_ALL:
        return []
    return [
        f"line {node.lineno} catches everything"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ExceptHandler)
        and _catches_all(node.type)
        and not (isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None)
    ]


def _catches_all(kind: ast.expr | None) -> bool:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    names = {each.id for each in kinds if isinstance(each, ast.Name)}
    return kind is None or bool(names & {"Exception", "BaseException"})


def notes_to_self(_path: PurePosixPath, text: str) -> list[str]:
    return NOTES.findall(text)


def machine_paths(_path: PurePosixPath, text: str) -> list[str]:
    return [f"a path of one machine: {found.group()}" for found in MACHINE.finditer(text)]


def procedure_descriptors(_path: PurePosixPath, text: str) -> list[str]:
    """The words of the procedure codes are the AMA's; the numbers alone are facts."""
    return [
        f"line {number}: words of a code's descriptor"
        for number, line in enumerate(text.splitlines(), 1)
        if PROCEDURE.search(line) and DESCRIPTOR.search(line)
    ]


def mocks_and_sleep(path: PurePosixPath, text: str) -> list[str]:
    """Fakes, not mocks; wait for a thing, not for a time."""
    if path.parts[0] != "tests" or path.suffix != ".py":
        return []
    return re.findall(
        r"unittest\.mock|import\s+mock\b|\bmocker\b|\btime\.sleep\(|qtbot\.wait\(|QTest\.qWait\(",
        text,
    )


def mirror_of(path: PurePosixPath) -> PurePosixPath | None:
    """Return the test that belongs to a file of ours, where one is asked for."""
    if not is_ours(path) or WITHOUT_MIRROR & {*path.parts, path.stem}:
        return None
    return PurePosixPath("tests", *path.parts[:-1], f"test_{path.name}")


RULES = (
    too_long,
    long_functions,
    drawers,
    widgets_in_view_models,
    signals_to_lambdas,
    unchecked_values,
    catch_alls,
    notes_to_self,
    machine_paths,
    procedure_descriptors,
    mocks_and_sleep,
)
