"""One finder for all tests: its models take a second to start. The pictures are made by this package."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from dsar_desk.redaction.finding import Finder


@pytest.fixture(scope="session")
def finder():
    return Finder()
