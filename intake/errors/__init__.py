"""Every failure the app can explain.

Each class says what happened (its message) and what the person can do next (its
``remedy``). Messages carry no key, path or word of the person's own records.
Anything not derived from ``IntakeError`` is a bug and goes to ``ui.crash``.
"""

from __future__ import annotations

from intake.errors.case_files import (
    CaseFileError,
    CaseNotEmptyError,
)
from intake.errors.catalog import (
    CatalogError,
    UnknownItemError,
)
from intake.errors.commandline import (
    KitExistsError,
    NoPassphraseError,
    NotTheSamePassphraseError,
    PassphraseFileError,
)
from intake.errors.exports import (
    ExportError,
    PacketNotMadeError,
    PacketTooLargeError,
)
from intake.errors.family import (
    IntakeError,
)
from intake.errors.papers import (
    DocumentError,
    NotAPaperError,
    PageNotThereError,
    PaperDamagedError,
    PaperEmptyError,
    PaperLockedError,
    PaperPartlyDamagedError,
    PaperReaderError,
    PapersStoppedError,
    PaperTooLargeError,
    PaperTooLongError,
    PaperTooSlowError,
    PictureTooLargeError,
    WrongPaperPasswordError,
)
from intake.errors.sources import (
    NotAFileError,
    SourceError,
    SourceForbiddenError,
    SourceGoneError,
    SourceTooLargeError,
)
from intake.errors.vault import (
    AlreadyOpenError,
    BackupFailedError,
    ChangedVaultError,
    CodeTypedWrongError,
    CutOffSaveError,
    DiskFailedError,
    DiskFullError,
    DocumentDamagedError,
    DocumentMissingError,
    DocumentPurgedError,
    EngineError,
    KeysDamagedError,
    NewerVaultError,
    NoBackupError,
    NoSuchCaseError,
    RecordUnreadableError,
    StoreError,
    VaultDamagedError,
    VaultExistsError,
    VaultGoneError,
    VaultMissingError,
    VaultMovedError,
    VaultReadOnlyError,
    WeakPassphraseError,
    WrongCodeError,
    WrongPassphraseError,
)

__all__ = [
    "AlreadyOpenError",
    "BackupFailedError",
    "CaseFileError",
    "CaseNotEmptyError",
    "CatalogError",
    "ChangedVaultError",
    "CodeTypedWrongError",
    "CutOffSaveError",
    "DiskFailedError",
    "DiskFullError",
    "DocumentDamagedError",
    "DocumentError",
    "DocumentMissingError",
    "DocumentPurgedError",
    "EngineError",
    "ExportError",
    "IntakeError",
    "KeysDamagedError",
    "KitExistsError",
    "NewerVaultError",
    "NoBackupError",
    "NoPassphraseError",
    "NoSuchCaseError",
    "NotAFileError",
    "NotAPaperError",
    "NotTheSamePassphraseError",
    "PacketNotMadeError",
    "PacketTooLargeError",
    "PageNotThereError",
    "PaperDamagedError",
    "PaperEmptyError",
    "PaperLockedError",
    "PaperPartlyDamagedError",
    "PaperReaderError",
    "PaperTooLargeError",
    "PaperTooLongError",
    "PaperTooSlowError",
    "PapersStoppedError",
    "PassphraseFileError",
    "PictureTooLargeError",
    "RecordUnreadableError",
    "SourceError",
    "SourceForbiddenError",
    "SourceGoneError",
    "SourceTooLargeError",
    "StoreError",
    "UnknownItemError",
    "VaultDamagedError",
    "VaultExistsError",
    "VaultGoneError",
    "VaultMissingError",
    "VaultMovedError",
    "VaultReadOnlyError",
    "WeakPassphraseError",
    "WrongCodeError",
    "WrongPaperPasswordError",
    "WrongPassphraseError",
]
