"""Start the worker: ``python -m intake.worker RESOURCES``."""

from __future__ import annotations

import sys

from intake.worker.serve import main

sys.exit(main(sys.argv[1:]))
