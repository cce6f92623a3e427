"""Imports PySide6 without the part of it that only words errors and help.

PySide6 brings a package that reads the signatures of Qt's functions: for the message of a wrong argument, for
`help()` and for stub files. It lies as source in the library itself, and every start compiles 100 kB of it
and runs it, with `inspect`, `argparse` and `logging` behind it: a quarter of the time to the first window.
Here each of its modules stays empty until somebody looks into it.

This rests on PySide6's own names. Where a version has others, all is imported as PySide6 does it, and only
the time is lost; `tests/ui/test_pyside.py` tells.
"""

import builtins
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from ui.later import Later

_PACKAGE = "shibokensupport"
_FEATURE = f"{_PACKAGE}.feature"
_MAPPING = f"{_PACKAGE}.signature.mapping"
_OTHERS = ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
LATER = frozenset({_FEATURE, _MAPPING, *(f"{_PACKAGE}.signature.{name}" for name in _OTHERS)})
"""The modules that wait. All else of the package is small and wanted at once."""


class _Finder:
    """Finds the modules of `LATER` where PySide6's own finder does, and puts off running them."""

    def __init__(self, finder: Any) -> None:
        self._finder = finder

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        found = name in LATER and self._finder.find_spec(name, path, target)
        return ModuleSpec(name, self) if found else None  # type: ignore[arg-type]  # loads as well

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        name = spec.name  # PySide6 changes it later

        def run(module: ModuleType) -> None:
            module.__spec__ = own = self._finder.find_spec(name, None)
            own.loader.exec_module(module)

        return Later(name, run)

    def exec_module(self, module: ModuleType) -> None:
        """Put functions in place that PySide6 takes out of a module's names without looking them up."""
        if module.__name__ == _FEATURE:  # called at each import, for `from __feature__ import`: not used here
            module.__dict__.update(feature_import=lambda *_, **__: None, feature_imported=lambda _: None)
        elif module.__name__ == _MAPPING:

            def update_mapping() -> object:
                del module.__dict__["update_mapping"]
                update: Callable[[], object] = module.update_mapping  # the real one
                return update()

            module.__dict__.update(update_mapping=update_mapping)


def import_pyside() -> None:
    """Import PySide6 with what waits left out, and Python's own `import` put back in place.

    PySide6 puts a finder before all others and imports its package with it. That moment shows only in the
    `import` statement itself, so this looks at each until then. PySide6 replaces the statement for good, to
    read the source of every module for `from __feature__ import`.
    """
    own = getattr(builtins, "__orig_import__", builtins.__import__)

    def looking(name: str, *rest: Any, **more: Any) -> ModuleType:
        if name == _PACKAGE and _PACKAGE not in sys.modules:
            sys.meta_path.insert(0, _Finder(sys.meta_path[0]))
        return own(name, *rest, **more)

    finders = list(sys.meta_path)
    builtins.__import__ = looking
    try:
        import PySide6  # noqa: F401
    finally:
        builtins.__import__ = own
        sys.meta_path[:] = finders
