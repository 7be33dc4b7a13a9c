"""By which names a treatment is known on a paper: those that can mean nothing else."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.definitions import Catalog, Treatment

_LEAST = 5  # letters: shorter names are too much like other words
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def treatment_names(catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """Return names and the ids of the treatments they stand for.

    A name that several treatments share stands for none. Of what is no drug only names of
    two words count: "fusion" and "therapist" mean too many things.
    """
    drugs = {each.id for each in catalog.classes if each.is_drug}
    pairs = [
        (name.lower(), each.id)
        for each in catalog.treatments
        for name in _names(each, is_drug=each.group in drugs)
    ]
    shared = Counter(name for name, _ in dict.fromkeys(pairs))
    return tuple(dict.fromkeys(pair for pair in pairs if shared[pair[0]] == 1))


def _names(treatment: Treatment, *, is_drug: bool) -> Iterator[str]:
    for name in (treatment.name, *treatment.brands, *treatment.also):
        bare = _BRACKETS.sub("", name).strip()
        if len(bare) >= _LEAST and (is_drug or " " in bare):
            yield bare
            if " " in bare and not bare.endswith("s"):
                yield bare + ("es" if bare.endswith(("ch", "sh", "x")) else "s")
