"""Every failure the app can explain.

Each class says what happened (its message) and what the person can do next (its
``remedy``). Messages carry no key, path or word of the person's own records.
Anything not derived from ``IntakeError`` is a bug and goes to ``ui.crash``.
"""

from __future__ import annotations


class IntakeError(Exception):
    """Base of all failures that the app can explain to the person using it."""

    remedy: str = ""

    def __str__(self) -> str:
        """Return what happened, in one sentence."""
        return str(self.args[0]) if self.args else (type(self).__doc__ or "").split("\n")[0]


# --- data files that ship with the app ---------------------------------------------


class CatalogError(IntakeError):
    """A data file shipped with the app is wrong. Found by tests, not by people."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where


class UnknownItemError(IntakeError):
    """This case names something that this version of Previsit does not have."""

    remedy = "Nothing was changed. Please update Previsit and open the case again."


# --- the vault ---------------------------------------------------------------------


class StoreError(IntakeError):
    """The vault could not be read from or written to disk."""

    remedy = "Your earlier records are safe. Close other programs and try again."


class VaultMissingError(StoreError):
    """There is no vault in this place."""

    remedy = (
        "Nothing was changed. Choose the folder that ends in .previsit, or restore a backup."
    )


class VaultGoneError(StoreError):
    """Your vault was here before, and its file of records is gone."""

    remedy = (
        "Nothing new was made in its place. Look in the trash of this computer, "
        "or restore your newest backup."
    )


class VaultExistsError(StoreError):
    """There is already something in this place."""

    remedy = "Nothing was changed. Choose another name or another folder."


class AlreadyOpenError(StoreError):
    """Already open on this computer."""

    remedy = "Your records are safe. Use the window that is open, or close it first."


class WrongPassphraseError(StoreError):
    """This passphrase does not open the vault."""

    remedy = (
        "Your records are safe, and you can try as often as you like. "
        "Your recovery page opens the vault too."
    )


class WrongCodeError(StoreError):
    """This recovery code does not open the vault."""

    remedy = "Your records are safe. Check that the page belongs to this vault, then try again."


class CodeTypedWrongError(StoreError):
    """A recovery code has a slip in it. ``groups`` counts from 1; empty: wrong length."""

    remedy = "Your records are safe. Compare with your page and type it again."

    def __init__(self, groups: tuple[int, ...]) -> None:
        if not groups:
            super().__init__("A recovery code has 8 groups of 6 digits.")
        else:
            many = "Groups" if len(groups) > 1 else "Group"
            numbers = ", ".join(str(number) for number in groups)
            super().__init__(f"{many} {numbers} of the code cannot be right.")
        self.groups = groups


class WeakPassphraseError(StoreError):
    """A new passphrase would be too easy to guess. ``because`` is a whole sentence."""

    remedy = "Nothing was changed. Take a few more words, or use the phrase that we suggest."

    def __init__(self, because: str) -> None:
        super().__init__(because)


class KeysDamagedError(StoreError):
    """The file with this vault's keys is missing or damaged."""

    remedy = "Your records are still there. Restore the vault from a backup to open them."


class NewerVaultError(StoreError):
    """A vault was made by a newer version of Previsit."""

    remedy = "Nothing was changed. Please update Previsit, then open it again."

    def __init__(self, version: int) -> None:
        super().__init__(f"Made by a newer version ({version}).")


class VaultDamagedError(StoreError):
    """The vault's file of records is damaged."""

    remedy = "Nothing was changed. Restore your newest backup, and keep this vault beside it."


class VaultReadOnlyError(StoreError):
    """This vault can only be read here, so the change was not saved."""

    remedy = "Your earlier records are safe. Save a copy in a folder of your own to go on."


class CutOffSaveError(StoreError):
    """The last save was cut off, and this folder does not allow finishing it."""

    remedy = (
        "Your records are safe. Copy the whole vault to a folder of your own and open that."
    )


class DiskFullError(StoreError):
    """Not saved: the disk is full."""

    remedy = "Your earlier records are safe. Free some space on this disk, then try again."

    def __init__(self, needed_mb: int = 0) -> None:
        need = f" (needs about {needed_mb} MB)" if needed_mb else ""
        super().__init__(f"Not saved: the disk is full{need}.")


class DiskFailedError(StoreError):
    """Not saved: the disk reported an error."""

    remedy = (
        "Your earlier records are safe as far as we could see. Check the disk or the cable, "
        "then try again and make a backup."
    )


class VaultMovedError(StoreError):
    """Not saved: the vault was moved or changed by another program."""

    remedy = (
        "Close the vault and open it again. If a cloud folder holds it, move it to a plain "
        "folder on this computer and use backups for the cloud."
    )


class ChangedVaultError(StoreError):
    """Another program changed the way this vault is stored."""

    remedy = "Nothing was changed. Restore your newest backup, and keep this vault beside it."


class EngineError(StoreError):
    """This copy of Previsit cannot encrypt, so it did not open anything."""

    remedy = "Your records are safe and were not touched. Please install Previsit again."


class DocumentMissingError(StoreError):
    """The file of this document is missing from the vault."""

    remedy = "All other records are fine. Look for it in a backup, or add the document again."


class DocumentDamagedError(StoreError):
    """The file of this document is damaged and is not shown."""

    remedy = "All other records are fine. Look for it in a backup, or add the document again."


class DocumentPurgedError(StoreError):
    """This document was removed for good after 30 days in the trash."""

    remedy = "Nothing was changed. Add the file again if you still have it."


class NoSuchCaseError(StoreError):
    """This case is not in the vault."""

    remedy = "Nothing was changed. Go back and choose a case from the list."


class RecordUnreadableError(StoreError):
    """An entry in the vault does not have the shape that this version knows."""

    remedy = "Nothing was changed. Please update Previsit, or restore your newest backup."


class BackupFailedError(StoreError):
    """The backup could not be finished and does not count."""

    remedy = "Your records are safe. Check the place for backups and try again."


class NoBackupError(StoreError):
    """There is no backup in this place that can be restored."""

    remedy = "Nothing was changed. Choose another backup."


# --- files that the person chose -----------------------------------------------------


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


# --- papers ------------------------------------------------------------------------


class DocumentError(IntakeError):
    """A file cannot be used the way it was asked for. The file itself is kept."""


class PaperLockedError(DocumentError):
    """This file is locked with a password."""

    remedy = "It is kept as it is. Type its password to see and pack its pages."


class WrongPaperPasswordError(DocumentError):
    """This password does not open the file."""

    remedy = "The file is kept as it is. Check the password and try again."


class PaperDamagedError(DocumentError):
    """This file is damaged and its pages can't be shown."""

    remedy = "It is kept as it is. Ask the office that made it for a new copy."


class PaperPartlyDamagedError(DocumentError):
    """Some pages of this file are damaged; the others can be used."""

    remedy = "It is kept as it is. Ask the office that made it for a new copy."


class PaperEmptyError(DocumentError):
    """This file is empty: it has no pages."""

    remedy = "Look for the full file where you got it, and add that one."


class PaperTooLargeError(DocumentError):
    """This file is too large: the limit is 200 MB."""

    remedy = "Split it into smaller files, or scan it again in black and white."


class PaperTooLongError(DocumentError):
    """This file has more than 5,000 pages, which is more than can be shown."""

    remedy = "It is kept as it is. Split it and add the parts that matter."


class PictureTooLargeError(DocumentError):
    """This picture is too large: the limit is 60 million dots."""

    remedy = "It is kept as it is. Take the photo again with a smaller picture size."


class NotAPaperError(DocumentError):
    """This file is not a PDF, photo or scan, so its pages can't be shown."""

    remedy = "It is kept as it is. To pack it, open it where it was made and save it as a PDF."


class PaperTooSlowError(DocumentError):
    """This file took too long to read, so its pages can't be shown."""

    remedy = "It is kept as it is. Print it to a new PDF, or scan it, and add that one."


class PaperReaderError(DocumentError):
    """This file could not be read: the page reader stopped on it."""

    remedy = "It is kept as it is. Print it to a new PDF, or scan it, and add that one."


class PageNotThereError(DocumentError):
    """This file has no page with that number."""

    remedy = "Nothing was changed. Open the file again and choose one of its pages."


class PapersStoppedError(DocumentError):
    """You stopped this before it was done."""

    remedy = "Nothing was changed. Start it again when you like."


# --- exports -----------------------------------------------------------------------


class ExportError(IntakeError):
    """The file could not be written."""

    remedy = "Your records are safe. Choose another folder and try again."


class PacketNotMadeError(ExportError):
    """The packet could not be put together."""

    remedy = "Your records are safe. Try again; if it fails again, export fewer documents."


class PacketTooLargeError(ExportError):
    """The documents are too large to go into one packet."""

    remedy = "Your records are safe. Leave out some documents and export again."


# --- a case in a file of its own -----------------------------------------------------


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


# --- the command line ----------------------------------------------------------------


class PassphraseFileError(IntakeError):
    """The file with the passphrase could not be read, or its first line is empty."""

    remedy = "Nothing was opened. Check the file, or leave it out and type the passphrase."


class NotTheSamePassphraseError(IntakeError):
    """The two passphrases are not the same."""

    remedy = "No vault was made. Please start again."


class KitExistsError(IntakeError):
    """There is already a file in the place for the recovery page."""

    remedy = "No vault was made and nothing was changed. Choose another name for the page."


class NoPassphraseError(IntakeError):
    """There is nobody to ask for the passphrase here."""

    remedy = "Nothing was opened. Name a file that holds it: --passphrase-file FILE."
