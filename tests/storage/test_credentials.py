import threading

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError

from dsar_desk import credentials
from dsar_desk.credentials import SystemVault
from dsar_desk.errors import DeskUnavailable

KEY = bytes(range(32))


class Memory(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self, *, forgets=False, fails=None):
        super().__init__()
        self.kept, self.forgets, self.fails = {}, forgets, fails

    def get_password(self, service, username):
        if self.fails:
            raise self.fails
        return None if self.forgets else self.kept.get((service, username))

    def set_password(self, service, username, password):
        if self.fails:
            raise self.fails
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


def told(call):
    with pytest.raises(DeskUnavailable) as caught:
        call()
    return caught.value.code


def test_a_key_is_kept_per_desk_and_forgotten():
    backend = Memory()
    vault = SystemVault(choose=lambda: backend)
    vault.keep("een", KEY)
    assert list(backend.kept) == [("dsar-desk", "een")]
    assert (vault.fetch("een"), vault.fetch("twee")) == (KEY, None)
    vault.forget("een")
    vault.forget("een")
    assert backend.kept == {}


def test_a_write_that_does_not_come_back_is_not_taken_for_kept():
    assert (
        told(lambda: SystemVault(choose=lambda: Memory(forgets=True)).keep("een", KEY)) == "keyring-forgets"
    )


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NoKeyringError(), "no-keyring"),
        (InitError("Prompt dismissed"), "keyring-locked"),
        (KeyringLocked(), "keyring-locked"),
        (RuntimeError("the bus is gone"), "no-keyring"),
    ],
)
def test_a_keyring_that_fails_is_told_in_words(error, code):
    vault = SystemVault(choose=lambda: Memory(fails=error))
    assert told(lambda: vault.keep("een", KEY)) == code
    assert told(lambda: vault.fetch("een")) == code


def test_a_keyring_that_hangs_is_given_up():
    never = threading.Event()
    vault = SystemVault(patience=0.05, choose=lambda: never.wait() or Memory())
    assert told(lambda: vault.fetch("een")) == "keyring-silent"
    never.set()


class PlainText(Memory):
    """Stands in a module that stores in plain text."""


PlainText.__module__ = "keyrings.alt.file"


class SecretService(Memory):
    """Stands in a module that we trust."""


SecretService.__module__ = "keyring.backends.SecretService"


@pytest.mark.parametrize("backend", [null.Keyring(), fail.Keyring(), PlainText(), Memory()])
def test_a_keyring_that_stores_nowhere_or_in_plain_text_is_refused(monkeypatch, backend):
    monkeypatch.setattr("keyring.get_keyring", lambda: backend)
    vault = SystemVault()
    assert told(lambda: vault.keep("een", KEY)) == "no-keyring"
    assert not vault.is_there()
    vault.forget("een")


def test_of_a_chain_of_keyrings_only_a_trusted_one_is_used(monkeypatch):
    chain, trusted, plain = chainer.ChainerBackend(), SecretService(), PlainText()
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [plain, trusted])
    monkeypatch.setattr("keyring.get_keyring", lambda: chain)
    assert SystemVault().is_there()
    SystemVault().keep("een", KEY)
    assert (len(trusted.kept), len(plain.kept)) == (1, 0)


def test_what_is_no_key_in_the_keyring_is_as_none():
    backend = Memory()
    backend.kept["dsar-desk", "een"] = "geen sleutel!"
    assert SystemVault(choose=lambda: backend).fetch("een") is None


def test_the_keyring_library_is_loaded_only_when_needed():
    assert not hasattr(credentials, "keyring")
