"""Modules that are imported by others long before anybody needs them: they are run when they are."""

import sys
import threading
from collections.abc import Callable
from importlib.util import find_spec
from types import ModuleType

UNUSED = ("inspect", "ipaddress", "tempfile", "traceback")
"""Imported by PySide6, `dataclasses` and `urllib.parse` for cases that do not come before the first paint."""
_one_at_a_time = threading.RLock()


class Later(ModuleType):
    """A module that is run when a name is looked up that it does not have yet.

    As `importlib.util.LazyLoader`, but a second thread waits until the first has run it, on Python 3.11 too.
    """

    def __init__(self, name: str, run: Callable[[ModuleType], object]) -> None:
        super().__init__(name)
        self.__dict__["_run"] = run

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # whoever walks sys.modules asks for these
            raise AttributeError(name)
        with _one_at_a_time:
            run: Callable[[ModuleType], object] | None = self.__dict__.pop("_run", None)
            if run is not None:
                run(self)
            return ModuleType.__getattribute__(self, name)


def is_waiting(module: ModuleType) -> bool:
    """Return whether a module was imported, but not run yet."""
    return "_run" in module.__dict__


def put_off(*names: str) -> None:
    """Have these modules of the standard library wait, where nobody imported them before."""
    for name in names:
        spec = find_spec(name) if name not in sys.modules else None
        if spec is not None and spec.loader is not None:
            module = Later(name, spec.loader.exec_module)
            module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin
            sys.modules[name] = module
