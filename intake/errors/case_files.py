"""A case written to a file of its own."""

from __future__ import annotations

from intake.errors.family import IntakeError


class CaseFileError(IntakeError):
    """A file does not have the shape of a case. ``problems`` names each place."""

    remedy = (
        "Nothing was loaded. Mend these places and load the file again; "
        "resources/README.md shows the shape."
    )

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(("This file cannot be loaded.", *problems)))
        self.problems = problems


class CaseNotEmptyError(IntakeError):
    """There are records in this vault, and a case is loaded into an empty one only."""

    remedy = "Nothing was loaded. Make a new vault and load the file into that one."
