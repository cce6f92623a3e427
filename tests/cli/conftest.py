"""The command line on a real desk with a passphrase."""

import pytest

from dsar_desk.cli import main


@pytest.fixture
def dsar(tmp_path, capsys, monkeypatch):
    """Run a command; returns status, standard output and standard error."""
    secret = tmp_path / "passphrase.txt"
    secret.write_text("een lange wachtwoordzin\n", encoding="utf-8")
    monkeypatch.setenv("DSAR_LANGUAGE", "en")

    def run(*arguments, today="2026-11-22", desk="desk"):
        options = ["--desk", str(tmp_path / desk), "--passphrase-file", str(secret), "--today", today]
        with pytest.raises(SystemExit) as stopped:
            main([*options, *arguments])
        told = capsys.readouterr()
        return stopped.value.code or 0, told.out, told.err

    return run


@pytest.fixture
def made(dsar):
    """A new desk; what `init` printed."""
    status, out, _ = dsar("init")
    assert status == 0
    return out


@pytest.fixture
def added(dsar, made):
    """Register a request; returns its reference."""

    def add(*rights, received="2026-11-02", controller="kaartje2go", **given):
        wanted = [word for right in rights or ("access",) for word in ("--right", right)]
        more = [word for key, value in given.items() for word in (f"--{key.replace('_', '-')}", value)]
        status, out, err = dsar(
            "requests", "add", "--controller", controller, *wanted, "--received", received,
            "--channel", "email", "--name", "Ana Voorbeeld", *more,
        )  # fmt: skip
        assert status == 0, err
        return out.split()[0]

    return add
