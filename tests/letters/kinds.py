"""The thirty-two kinds of letter, as the letter checklist has them."""

import csv
from pathlib import Path

_CHECKLIST = Path(__file__).parents[1] / "data" / "letter_checklist.csv"
with _CHECKLIST.open(encoding="utf-8", newline="") as _rows:
    KINDS = tuple(dict.fromkeys(row["letter"] for row in csv.DictReader(_rows) if row["letter"] != "ALL"))
