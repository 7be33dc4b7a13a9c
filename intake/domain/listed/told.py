"""What a line tells of the outcome: relief, side effects, why it ended, who prescribed it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from intake.domain.listed.remaining import GONE
from intake.domain.treatments import Result, StopReason

if TYPE_CHECKING:
    from intake.domain.listed.remaining import Remaining

_PRESCRIBER = re.compile(
    r"(?:\b(?:per|by|from|prescribed by"
    r"|prescriber:?)\s+)?\bDr\.?\s+(?P<who>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)"
)
_ADHERENCE = re.compile(
    r"\b(?:took|taken"
    r"|taking)\s+(?:about\s+)?(?P<n>\d{1,3})\s*%(?:\s+of (?:the time"
    r"|doses|days))?|(?<!\d)(?P<m>\d{1,3})\s*%\s*(?:adheren(?:ce|t)"
    r"|of doses)",
    re.IGNORECASE,
)
_RELIEF = re.compile(
    r"(?<![\d.])(?:about\s+"
    r"|~)?(?P<n>\d{1,3})\s*%\s*(?:pain\s+)?(?:relief|better"
    r"|improve(?:ment|d)?|less pain|reduction|help)(?:\s+in pain)?"
    r"|\b(?:helped|relief|improved|better)\s+(?:about\s+|by\s+|of\s+"
    r"|~)*(?P<m>\d{1,3})\s*%",
    re.IGNORECASE,
)
_NOT_TRIED = re.compile(
    r"\b(?:never (?:tried|took|taken)|not (?:a )?candidate"
    r"|contra-?indicated|advised against|not suitable|can(?:no|')t take"
    r"|cannot take)\b[^\x00;|\t]*",
    re.IGNORECASE,
)
_NO_HELP = re.compile(
    r"\b(?:no (?:relief|help|effect|benefit|change|improvement"
    r"|difference|response)|(?:did|does)(?:n[’']?t| not) (?:help|work"
    r"|do (?:anything|much))(?: at all)?|didnt (?:help|work)"
    r"|not (?:effective|helpful)|ineffective|no good|useless|did nothing"
    r"|zero relief|failed|never helped)\b",
    re.IGNORECASE,
)
_REASONS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        (r"\b(?:stopped working|wore off|quit working|lost effect)\b", StopReason.INEFFECTIVE),
        (
            (
                r"\b(?:(?:only )?(?:a )?(?:little|some|slight|minimal|partial|mild"
                r"|minor) (?:relief|help|benefit|effect|improvement|response)"
                r"|(?:only )?helped (?:a )?(?:little|bit|some)(?: bit)?"
                r"|not enough(?: relief| help)?|partial(?:ly)?(?: helpful"
                r"| effective)?)\b"
            ),
            StopReason.PARTIAL,
        ),
        (r"\b(?:allerg(?:y|ic)(?: reaction)?|anaphyla\w+)\b", StopReason.ALLERGY),
        (
            r"\b(?:(?:drug )?interact(?:ion|ed)s?(?: with [\w ]+)?|serotonin syndrome risk)\b",
            StopReason.INTERACTION,
        ),
        (
            (
                r"\b(?:cost|too expensive|could(?:n[’']?t| not) afford"
                r"|(?:insurance )?(?:would(?:n[’']?t| not)|did(?:n[’']?t"
                r"| not)) (?:pay|cover)(?: (?:it|for it))?|not covered"
                r"|insurance denied|denied by insurance|copay)\b"
            ),
            StopReason.COST,
        ),
        (r"\b(?:pregnan(?:t|cy)|breast-?feeding)\b", StopReason.PREGNANCY),
        (
            r"\b(?:completed|finished(?: course)?|discharged|course done|graduated)\b",
            StopReason.COMPLETED,
        ),
        (r"\b(?:resolved|pain went away|got well)\b", StopReason.RESOLVED),
    )
)
_WORSE = re.compile(
    r"\b(?:made (?:it|me|pain|my pain|things) (?:much )?worse"
    r"|worse(?:ned)?(?: pain| the pain| my pain)?|pain got worse"
    r"|flared(?: me)?(?: up)?|increased pain)\b",
    re.IGNORECASE,
)
_SIDE_WORDS = (
    r"side effects?|dizz(?:y|iness)|lighthead\w*|vertigo|drows\w*"
    r"|sleep(?:y|iness)|sedat\w*|groggy|tired\w*|fatigue\w*|zombie|"
    r"weight (?:gain|loss)|gained (?:weight|\d+ (?:lbs?|pounds))"
    r"|lost weight|nause\w*|vomit\w*|threw up|constipat\w*|diarrhea"
    r"|dry mouth|cottonmouth|"
    r"swell\w*|swollen|edema|rash|hives|itch\w*|headaches?|migraines?"
    r"|insomnia|could(?:n[’']?t| not) sleep|nightmares?|vivid dreams|"
    r"confus\w*|brain fog|fog(?:gy|giness)?|memory(?: loss| problems)?"
    r"|word[- ]finding|palpitations|heart (?:racing|rate)|racing heart"
    r"|(?:fast|rapid) heart\w*|tachycardia|"
    r"sweat\w*|tremors?|shak(?:y|ing|es)|twitch\w*|blurr\w* vision"
    r"|double vision|sexual(?: side effects| dysfunction)?|low libido"
    r"|libido|"
    r"suicidal(?: thoughts)?|mood swings?|irritab\w*|agitat\w*|anxious"
    r"|hallucinat\w*|stomach \w+|upset stomach|gi (?:upset|bleed\w*"
    r"|issues)|heartburn|reflux|ulcers?|"
    r"liver(?: enzymes)?|kidney \w+|low blood pressure"
    r"|high blood pressure|hypotension|hypertension|bp (?:drop|up"
    r"|spike)\w*|faint\w*|passed out|"
    r"burn(?:ing|ed|s)?(?: skin)?|skin (?:irritation|reaction)|redness"
    r"|numb(?:ness)?|falls?|fell|balance|unsteady|ataxia"
    r"|urinary retention|could(?:n[’']?t| not) (?:pee|urinate|function"
    r"|think|work)|"
    r"hyponatremia|serotonin syndrome|withdrawal|hair loss"
    r"|kidney stones?|tingling|bleeding|bruis\w*|low sodium|seizures?"
    r"|spinal headache|infection"
)
_SIDE = re.compile(rf"\b(?:{_SIDE_WORDS})\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:\w+ )?(?:years?|months?|weeks?|days?) ago\b|\blast (?:year"
    r"|month|week|summer|winter|fall|spring)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[^\x00,;|\t()\n]+")
_STOPPED = re.compile(
    r"\b(?:(?:had to )?(?:stop(?:ped)?|quit|discontinue[d]?|d/?c'?d?"
    r"|ended|off)(?: it)?|intoleran(?:t|ce)(?: of| to)?|could(?:n[’']?t"
    r"| not) tolerate|not tolerated)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^\W*(?:(?:stop(?:ped)?|quit|discontinued?|d/?c'?d?|ended|off|it"
    r"|had|got|gave me|made me|caused?|causing|but|and|with|due to"
    r"|because(?: of)?|b/c(?: of)?|for|from|reason|2/2|2°|secondary to"
    r"|of|bad|so|was|too|side effects?:?|se:|s/e:?|reaction:?"
    r"|could(?:n[’']?t| not) tolerate|not tolerated|intoleran(?:t"
    r"|ce)(?: of| to)?|-|–|—|:)\s*)+(?=\w)",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"(?:\s*[-–—]?\s+(?:and|but|(?:so )?(?:i )?(?:stopped|quit"
    r"|discontinued|d/c'?d?)(?: it)?))+\s*$",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\s*for\s+(?:about\s+)?\w+\s+(?:hours?|days?|weeks?|months?)\b", re.IGNORECASE
)
_HALF, _QUARTER = 50, 25


def take_outcome(rest: Remaining) -> dict[str, object]:
    """Return the result, side effects and reasons that the line names."""
    not_tried = rest.take(_NOT_TRIED)
    if not_tried is not None:
        return {"not_tried_because": not_tried[0].strip(" .,")}
    told: dict[str, object] = {}
    reasons: list[StopReason] = []
    stopped = _STOPPED.search(rest.text) is not None
    side = _take_side_effects(rest)
    if side:
        told["side_effects"] = side
    if side and stopped:
        reasons.append(StopReason.SIDE_EFFECT)
    if rest.take(_WORSE):
        told["result"] = Result.WORSE
    elif rest.take(_NO_HELP):
        told["result"] = Result.NONE
        reasons.append(StopReason.INEFFECTIVE)
    reasons += [reason for pattern, reason in _REASONS if rest.take(pattern)]
    if reasons:
        rest.take(_STOPPED)
        told["ended_because"] = tuple(dict.fromkeys(reasons))
    return told


def take_prescriber(rest: Remaining) -> dict[str, object]:
    """Return who prescribed it, where a doctor is named."""
    found = rest.take(_PRESCRIBER)
    return {} if found is None else {"prescriber": f"Dr. {found['who']}"}


def take_percents(rest: Remaining) -> dict[str, object]:
    """Return how much was taken, and the best relief with the result it stands for."""
    told: dict[str, object] = {}
    taken = rest.take(_ADHERENCE)
    if taken is not None and int(taken["n"] or taken["m"]) <= 100:  # noqa: PLR2004 - percent
        told["adherence"] = int(taken["n"] or taken["m"])
    return told | _take_relief(rest)


def _take_relief(rest: Remaining) -> dict[str, object]:
    relief = rest.take(_RELIEF)
    if relief is None or int(relief["n"] or relief["m"]) > 100:  # noqa: PLR2004 - percent
        return {}
    percent = int(relief["n"] or relief["m"])
    told: dict[str, object] = {"relief": percent, "result": _band(percent)}
    lasted = _LASTED.match(rest.text, relief.end())
    if lasted is not None:
        rest.cut(*lasted.span())
        told["note"] = f"{relief[0].strip()}{lasted[0]}"
    return told


def _band(percent: int) -> Result:
    if percent >= _HALF:
        return Result.HALF_OR_MORE
    if percent >= _QUARTER:
        return Result.FROM_25_TO_49
    return Result.UNDER_25 if percent else Result.NONE


def _take_side_effects(rest: Remaining) -> str:
    """Take each piece of the line that names a side effect, as it was written."""
    found: list[str] = []
    text = _WHEN.sub(_gap, rest.text)
    for piece in _PIECE.finditer(text):
        words = piece[0]
        if _SIDE.search(words) is None:
            continue
        kept = _LEAD.sub("", _cut_results(words)).strip(" .-–—:")
        if kept:
            found.append(kept)
            rest.cut(*_span_of(piece.start(), words, kept))
    return ", ".join(found)


def _gap(found: re.Match[str]) -> str:
    return GONE * len(found[0])


def _cut_results(words: str) -> str:
    """Return a piece without what it says of the result behind the side effect."""
    for pattern, _ in _REASONS:
        words = pattern.sub("", words)
    return _TRAIL.sub("", words.strip())


def _span_of(start: int, words: str, kept: str) -> tuple[int, int]:
    at = words.find(kept)
    return (start + at, start + at + len(kept)) if at >= 0 else (start, start + len(words))
