"""Files that the person chose."""

from __future__ import annotations

from intake.errors.family import IntakeError


class SourceError(IntakeError):
    """The file could not be read, so it was not added."""

    remedy = "Your records are safe. Check the file and add it again."


class SourceGoneError(SourceError):
    """The file is no longer there, so it was not added."""


class NotAFileError(SourceError):
    """This is a folder, a link or a device, not a file, so it was not added."""

    remedy = "Your records are safe. Choose the file itself and add it again."


class SourceTooLargeError(SourceError):
    """The file is over 200 MB, so it was not added."""

    remedy = "Your records are safe. Ask for a smaller file, or split it, and add the parts."


class SourceForbiddenError(SourceError):
    """This computer does not let Previsit read the file, so it was not added."""

    remedy = "Your records are safe. Copy the file to your Documents folder and add the copy."
