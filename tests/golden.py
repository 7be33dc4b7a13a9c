"""Makes the golden vault of a release: made-up people, kept and opened for ever.

    python -m tests.golden tests/data/vaults/format-3.previsit

The vault's folder lies in a zip. Never remake one that was released.
"""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.kdf import STRONG, Costs
from intake.adapters.vault.vault import create_vault
from intake.domain.commands import Put
from intake.ids import DocumentId
from tests.builders import a_contact, a_diary_entry, a_proof, a_trial, an_answer
from tests.fakes import FixedClock
from tests.vaults import WORDS, keep, keep_paper, page_words, remove_paper, some_bytes

FOLDER = "My papers.previsit"
PAPER = some_bytes(26, 4000)
FLOOR = Costs(usual=STRONG.floor, floor=STRONG.floor, ceiling=STRONG.ceiling)


def main() -> None:
    archive = Path(sys.argv[1])
    scratch = archive.with_suffix(".making")
    scratch.mkdir()
    vault = create_vault(scratch / FOLDER, WORDS, FixedClock(), costs=FLOOR)
    vault.start_case()
    entries = (an_answer(), a_trial(), a_contact(), a_diary_entry())
    for entry in entries:
        keep(vault, Put(entry=entry))
    keep_paper(vault, "d1", PAPER)
    keep(vault, Put(entry=a_proof()))
    pages = {1: page_words("a made-up page"), 2: page_words("")}
    vault.keep_words(DocumentId("d1"), pages, {1: "8" * 352})
    keep_paper(vault, "d2", PAPER[::-1])
    remove_paper(vault, "d2")
    back_up(vault)
    vault.close()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(scratch.rglob("*")):
            file.write(path, path.relative_to(scratch))
    shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
