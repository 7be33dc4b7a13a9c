"""The command line."""

from __future__ import annotations

from intake.errors.family import IntakeError


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
