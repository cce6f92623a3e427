"""One reading process for all tests that do not harm it."""

import sys
from pathlib import Path

import pytest

# The tests share the pictures that they make.
sys.path.insert(0, str(Path(__file__).parent))

from dsar_desk.redaction.process import Reader


@pytest.fixture(scope="package")
def reader():
    made = Reader()
    yield made
    made.rest()


@pytest.fixture
def own_reader():
    made = Reader()
    yield made
    made.rest()
