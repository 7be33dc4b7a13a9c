"""What to tell the clinic about at the visit, from the answers and the treatments noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.answers import DontKnow
from intake.domain.applying import holds, open_questions

if TYPE_CHECKING:
    from intake.domain.definitions import SafetyPrompt
    from intake.domain.known import Known


@dataclass(frozen=True, slots=True)
class Prompts:
    """``tell``: what surely belongs to the case. ``find_out``: what the person is unsure of."""

    tell: tuple[SafetyPrompt, ...]
    find_out: tuple[SafetyPrompt, ...]


def prompts_of(known: Known) -> Prompts:
    """Return what to bring up. What was not asked yet is in neither list.

    Only an "I don't know" makes something to find out: unknown is never taken for no.
    """
    tell: list[SafetyPrompt] = []
    find_out: list[SafetyPrompt] = []
    for prompt in known.catalog.safety_prompts:
        held = holds(prompt.when, known)
        if held:
            tell.append(prompt)
        elif held is None and _is_unsure(prompt, known):
            find_out.append(prompt)
    return Prompts(tuple(tell), tuple(find_out))


def _is_unsure(prompt: SafetyPrompt, known: Known) -> bool:
    questions = open_questions(prompt.when, known)
    return any(isinstance(known.case.said(each), DontKnow) for each in questions)
