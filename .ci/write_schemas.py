"""Write the JSON Schema of every kind of data file, for editors: resources/schema."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from intake.catalog.files import FOLDERS  # noqa: E402  (the project is put on the path first)


def main() -> None:
    """Write one file per kind, and take away those that no kind has any more."""
    folder = ROOT / "resources" / "schema"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.schema.json"):
        old.unlink()
    for kind in FOLDERS.values():
        schema = json.dumps(kind.model_json_schema(), indent=2, ensure_ascii=False)
        (folder / f"{kind.__name__}.schema.json").write_text(f"{schema}\n", "utf-8")


if __name__ == "__main__":
    main()
