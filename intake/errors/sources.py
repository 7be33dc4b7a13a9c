"""Files that the person chose."""

from __future__ import annotations

from intake.errors.family import IntakeError


class SourceError(IntakeError):
    """The file could not be read, so it was not added."""

    remedy = "Your records are safe. Check the file and add it again."


class SourceGoneError(SourceError):
    """The file is no longer there, so it was not added."""


class SourceElsewhereError(SourceError):
    """This file is in iCloud and not yet on this computer, so it was not added."""

    remedy = "Your records are safe. Open its folder, wait until it is here, and add it again."


class NotAFileError(SourceError):
    """This is a folder, a link or a device, not a file, so it was not added."""

    remedy = "Your records are safe. Choose the file itself and add it again."


class SourceChangingError(SourceError):
    """The file was being changed while it was read, so it was not added."""

    remedy = "Your records are safe. Wait until the scan or download is done, and add it again."


class SourceTooLargeError(SourceError):
    """The file is over 200 MB, so it was not added."""

    remedy = "Your records are safe. Ask for a smaller file, or split it, and add the parts."


class SourceForbiddenError(SourceError):
    """This computer does not let Previsit read the file, so it was not added."""

    remedy = "Your records are safe. Copy the file to your Documents folder and add the copy."


class MemberLockedError(SourceError):
    """This file in the zip is locked with a password, so it was not added."""

    remedy = "Your records are safe. Unpack the zip with its password, and add the file itself."


class MemberDamagedError(SourceError):
    """This file inside another is damaged, or packed in a rare way, so it was not added."""

    remedy = "Your records are safe. Open the outer file, save this one from it, and add that."


class MemberTooDenseError(SourceError):
    """This file in the zip would unpack to far more than it weighs, so it was not added."""

    remedy = "Your records are safe. No paper does that; ask whoever sent the zip about it."


class PackageTooLargeError(SourceError):
    """The zip would unpack to over 2 GB, so this file was not added."""

    remedy = "Your records are safe. Unpack the zip yourself, and add the files that matter."


class MemberIsLinkError(SourceError):
    """This file in the zip only points to another place, so it was not added."""

    remedy = "Your records are safe. Ask whoever sent the zip for the file itself."


class MembersTooManyError(SourceError):
    """More than 200 files lie inside this one, so the others were not added."""

    remedy = (
        "Your records are safe. Open it where you can read it, save the rest, and add them."
    )


class MembersUnreadableError(SourceError):
    """The files inside this one could not be taken out, so they were not added."""

    remedy = "Your records are safe. Open it where you can read it, save them, and add them."


class MemberOutsideError(SourceError):
    """This file in the zip has a name that points outside of it, so it was not added."""

    remedy = "Your records are safe. No honest zip does that; ask whoever sent it."


class PackageInPackageError(SourceError):
    """This is a zip inside another file, so it was not added."""

    remedy = "Your records are safe. Save the zip on this computer by itself, and add it then."


class PackageEmptyError(SourceError):
    """There is no file in this zip, so nothing was added."""

    remedy = "Your records are safe. Download it again where you got it."
