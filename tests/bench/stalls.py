from __future__ import annotations


def stalls(folder):
    return ()
