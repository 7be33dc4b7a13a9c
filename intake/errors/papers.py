"""Papers: what cannot be done with a file that is kept."""

from __future__ import annotations

from intake.errors.family import IntakeError


class DocumentError(IntakeError):
    """A file cannot be used the way it was asked for. The file itself is kept."""

    remedy = "Your records are safe. Ask the office for the paper again, or take a photo of it."


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
    """A part of this file is damaged. The pages that are left can be used."""

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
    """This picture is too large to be shown: it has too many dots."""

    remedy = (
        "It is kept as it is. Take the photo, or scan the paper, with a smaller picture size."
    )


class PaperTooWordyError(DocumentError):
    """This file has more than a million letters, which is more than can be shown."""

    remedy = "It is kept as it is. Save the part that matters as a PDF, and add that one."


class NotAPaperError(DocumentError):
    """This kind of file can't be shown: it is no PDF, photo, scan or text."""

    remedy = "It is kept as it is. To pack it, open it where it was made and save it as a PDF."


class RarePictureError(DocumentError):
    """This picture is damaged, or saved in a rare way, and can't be shown."""

    remedy = "It is kept as it is. Open it where it was made, and save it as a JPEG or a PDF."


class PaperWithoutWordsError(DocumentError):
    """No words were found in this file, so it can't be shown."""

    remedy = "It is kept as it is. Open it where it was made, and save it as a PDF."


class PaperOldLettersError(DocumentError):
    """This looks like a text in letters of an older kind that can't be read here."""

    remedy = "It is kept as it is. Open it where you can read it, and save it as a PDF."


class PaperLockedElsewhereError(DocumentError):
    """This file is locked in a way that can't be opened here."""

    remedy = "It is kept as it is. Open it where you can read it, and print it to a new PDF."


class PackedElsewhereError(DocumentError):
    """This is a packed file of a kind that can't be opened here."""

    remedy = "It is kept as it is. Unpack it on this computer, and add the files inside."


class PackageDamagedError(DocumentError):
    """This zip is damaged or broke off, so the files inside can't be read."""

    remedy = "It is kept as it is. Get it once more where you got it, and add that one."


class XrayPicturesError(DocumentError):
    """These are pictures from an X-ray or scan, in a form that can't be shown here."""

    remedy = "It is kept as it is. Ask for the written report of the scan, and add that."


class RecordingError(DocumentError):
    """This is a film or a sound, so it has no page to show."""

    remedy = "It is kept as it is. Write down what matters in it, and when it was made."


class ProgramError(DocumentError):
    """This is a program, not a paper. It is never started here."""

    remedy = "It is kept as it is. Look beside it for the paper itself, and add that one."


class LiveFormError(DocumentError):
    """This form opens only in Adobe Reader; the page shown here is not the form."""

    remedy = "It is kept as it is. Open it there, print it to a new PDF, and add that one."


class ShortcutError(DocumentError):
    """This only points to a paper that is somewhere else."""

    remedy = "It is kept as it is. Open it, save what you see as a PDF, and add that one."


class WebsiteMessageError(DocumentError):
    """This is a sign-in page or an error message of a website, not your paper."""

    remedy = "It is kept as it is. Sign in there again, download the paper, and add that one."


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


class PhotoDarkError(DocumentError):
    """This photo is very dark, so it may be hard to read."""

    remedy = "It is kept. Turn on a light or go to a window, and take it again."


class PhotoBlurredError(DocumentError):
    """This photo is blurred, so it may be hard to read."""

    remedy = "It is kept. Rest your arms, hold the phone still, tap the page, take it again."


class PhotoCutOffError(DocumentError):
    """This photo cuts off words at an edge."""

    remedy = "It is kept. Step back until you see all four edges, and take it again."


class PhotoIncompleteError(DocumentError):
    """This paper is not whole: a part of it was lost on its way here."""

    remedy = "It is kept. Copy or download it to this computer once more, and add it again."


class PhotoSmallError(DocumentError):
    """This picture is very small, so its words may be too rough to read."""

    remedy = "It is kept. Add the photo in its full size, or take it again."
