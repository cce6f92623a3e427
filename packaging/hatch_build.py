"""The wheel's build hook: compiles the window's translations, which are not in git."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationHook(BuildHookInterface[Any]):
    """Compiles resources/translations/*.ts before a wheel or an editable install collects its files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling names them
        """Compile what is stale. An sdist carries the sources only and needs nothing compiled."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "packaging"))
        from translations import compile_stale

        compile_stale(root / "resources" / "translations")
