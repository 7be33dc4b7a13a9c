"""Every Python that a test starts reads this first: no network there either."""

from __future__ import annotations

from intake.offline import refuse_network

refuse_network()
