"""What can go wrong at the desk, in codes that the window and the command line put into words.

DeskError
    InvalidInput        what was given cannot be right; mend it and try again
        PasswordNeeded  a PDF is locked; ask for its password and try again
    NotFound            there is no such case, controller, letter
    NotAllowed          the law or the state of the case forbids this act
        StillOpen       a case cannot be closed yet; `items` says what is left
    LetterIncomplete    a letter has open fields or fails a rule
    ReaderFailed        the process that reads pictures died, hung or could not start
    DeskUnavailable     the file cannot be opened, read or written now
        WrongKey        neither keyring, passphrase nor recovery code fits
        DamagedDesk     the file is not what we wrote
        NewerDesk       written by a later version of the program
        DeskInUse       another window holds the desk

Sentences for the codes stand in `resources/sentences`; facts fill their placeholders and never hold
personal data, since errors are logged.
"""

from collections.abc import Mapping, Sequence


class DeskError(Exception):
    """Somebody must act. `code` names the sentence, `facts` fill it."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str] = {key: str(value) for key, value in facts.items()}


class InvalidInput(DeskError):
    """What was given cannot be right."""


class PasswordNeeded(InvalidInput):
    """A PDF is locked (`picture-password`), or the password does not fit (`picture-wrong-password`)."""


class ReaderFailed(DeskError):
    """The process that reads pictures died, hung or could not start; nothing of the picture is left."""


class NotFound(DeskError):
    """There is no such thing in this desk."""


class NotAllowed(DeskError):
    """The law, or the state of the case, forbids this act."""


class StillOpen(NotAllowed):
    """A case cannot be closed yet. `items` are (code, facts) pairs, in the order to do them."""

    def __init__(self, items: Sequence[tuple[str, Mapping[str, str]]]) -> None:
        super().__init__("case-still-open", count=len(items))
        self.items = tuple(items)


class LetterIncomplete(DeskError):
    """A letter cannot be issued. `open_fields` are keys, `failures` are (rule, facts) pairs."""

    def __init__(
        self, open_fields: Sequence[str], failures: Sequence[tuple[str, Mapping[str, str]]] = ()
    ) -> None:
        super().__init__(
            "letter-incomplete", fields=", ".join(open_fields), count=len(open_fields) + len(failures)
        )
        self.open_fields = tuple(open_fields)
        self.failures = tuple(failures)


class DeskUnavailable(DeskError):
    """The desk's file cannot be opened, read or written now."""


class WrongKey(DeskUnavailable):
    """Neither keyring, passphrase nor recovery code opens this desk."""


class DamagedDesk(DeskUnavailable):
    """The file is not what we wrote."""


class NewerDesk(DeskUnavailable):
    """The desk was written by a later version of the program."""


class DeskInUse(DeskUnavailable):
    """Another window holds this desk."""
