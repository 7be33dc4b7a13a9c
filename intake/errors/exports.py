"""What leaves: summary, packet and copies."""

from __future__ import annotations

from intake.errors.family import IntakeError


class ExportError(IntakeError):
    """The file could not be written."""

    remedy = "Your records are safe. Choose another folder and try again."


class PacketNotMadeError(ExportError):
    """The packet could not be put together."""

    remedy = "Your records are safe. Try again; if it fails again, export fewer documents."


class PacketTooLargeError(ExportError):
    """The documents are too large to go into one packet."""

    remedy = "Your records are safe. Leave out some documents and export again."


class ExportFolderFullError(ExportError):
    """The files were not written: the disk is full."""

    remedy = "Your records are safe. Free some space, or choose another folder."


class ExportFolderGoneError(ExportError):
    """The files were not written: the folder is not there any more."""
