"""Names of files as they are told: without folders, unless two would be called the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from intake.domain.stored import plain_name

if TYPE_CHECKING:
    from collections.abc import Sequence


def name_of(path: str) -> str:
    """Return the last part of a path of any system, as it is told."""
    return _told(_parts(path)[-1])


def folders_to_tell(paths: Sequence[str]) -> tuple[str, ...]:
    """Return, for each path, as many of its folders as tell it from others of its name.

    Empty for a name that only one of them has: "scan.pdf" in "Knee/2024" and in
    "Hip/2024" gives "Knee/2024" and "Hip/2024".
    """
    split = [tuple(_parts(path)) for path in paths]
    counts: dict[tuple[str, ...], int] = {}
    waiting = set(split)
    for count in range(1, max(map(len, split), default=0) + 1):
        tails = Counter(parts[-count:] for parts in waiting)
        sure = {parts for parts in waiting if tails[parts[-count:]] == 1 or len(parts) == count}
        counts |= dict.fromkeys(sure, count)
        waiting -= sure
    return tuple(_told("/".join(parts[-counts[parts] : -1])) for parts in split)


def names_apart(paths: Sequence[str]) -> tuple[str, ...]:
    """Return the name of each path, with its folders where two have the same name."""
    pairs = zip(paths, folders_to_tell(paths), strict=True)
    return tuple(named(name_of(path), folders) for path, folders in pairs)


def named(name: str, folders: str) -> str:
    """Return "scan.pdf (in Knee)", or the name alone."""
    return f"{name} (in {folders})" if folders else name


def _parts(path: str) -> list[str]:
    return path.replace("\\", "/").rstrip("/").split("/")


def _told(name: str) -> str:
    return plain_name(name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
