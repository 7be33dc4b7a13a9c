"""The vault: what opens it, what can befall it."""

from __future__ import annotations

from intake.errors.family import IntakeError


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
        "Nothing new was made in its place. If the folder was moved, put it back. Or look in "
        "the trash of this computer, or restore your newest backup."
    )


class OlderVaultError(StoreError):
    """This vault was made by an older version and could not be brought up to date."""

    remedy = "Your records are safe. Make room on the disk, then open the vault again."


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
        "If you moved it, put it back where it was, then try again. If a cloud folder holds "
        "it, move it to a plain folder on this computer later, and use backups for the cloud."
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
