"""Which snapshots stay when there are many. Decided by their own days, not by today's.

A clock that jumps ten years adds one day to the list and so cannot thin the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.adapters.vault.snapshots import is_verified, remove, snapshots

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Hashable, Sequence

    from intake.adapters.vault.layout import Layout
    from intake.adapters.vault.store import OpenVault

DAYS_WHOLE = 2
DAILY = 7
WEEKLY = 4
MONTHLY = 6
FEWEST_VERIFIED = 2


def kept(days: Sequence[dt.date]) -> set[int]:
    """Return the places of snapshots to keep.

    Args:
        days: the day of each snapshot, newest snapshot first.
    """
    whole = list(dict.fromkeys(days))[:DAYS_WHOLE]
    return {
        *(place for place, day in enumerate(days) if day in whole),
        *_newest_of(days, DAILY, lambda day: day),
        *_newest_of(days, WEEKLY, lambda day: day.isocalendar()[:2]),
        *_newest_of(days, MONTHLY, lambda day: (day.year, day.month)),
    }


def thin(vault: OpenVault, place: Layout | None = None) -> int:
    """Delete snapshots that are not needed any more; return how many.

    None is deleted unless two newer ones have just been verified.
    """
    found = snapshots(place or vault.hold.layout)
    keep = kept([each.day for each in found])
    verified = removed = 0
    for position, each in enumerate(found):
        if position not in keep and verified >= FEWEST_VERIFIED:
            remove(each)
            removed += 1
        elif verified < FEWEST_VERIFIED:
            verified += is_verified(each, vault.hold.data_key, vault.hold.vault_id)
    return removed


def _newest_of(
    days: Sequence[dt.date], most: int, group: Callable[[dt.date], Hashable]
) -> set[int]:
    newest: dict[Hashable, int] = {}
    for place, day in enumerate(days):
        newest.setdefault(group(day), place)
    return set(list(newest.values())[:most])
