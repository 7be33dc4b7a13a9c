"""Started with the injector: runs one workload and logs every byte it writes.

python -m tests.faults.recorder WORKLOAD ROOT LOG
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.faults.injector import Faults
from tests.faults.workloads import ALL


def main() -> None:
    name, root, log = sys.argv[1:4]
    faults = Faults()
    faults.record(Path(root), Path(log))
    ALL[name](Path(root), faults.note)


if __name__ == "__main__":
    main()
