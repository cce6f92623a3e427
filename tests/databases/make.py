"""Makes the desk of the schema as it is now, to be kept when that schema is released.

    python tests/databases/make.py

Each folder holds a desk with invented people, and in `expected.json` its recovery code and what is in it.
The code opens nothing but this desk. A folder that is there is never made anew.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "storage"))

from register_making import (  # noqa: E402  # found by the line above
    MemoryVault,
    PlainCodec,
    a_case,
    a_controller,
    a_letter,
    an_event,
    store,
)

from dsar_desk.domain.letters import Enclosure  # noqa: E402  # found by the line above
from dsar_desk.domain.people import Person  # noqa: E402  # found by the line above
from dsar_desk.storage.desks import create_desk  # noqa: E402  # found by the line above
from dsar_desk.storage.files import SCHEMA_VERSION  # noqa: E402  # found by the line above

NAMES = {
    "KTG-2026-0001": "Ana Voorbeeld",
    "KTG-2026-0002": "Noëlle d'Été",
    "KTG-2026-0003": "מרים \U0001f600",
}


def main() -> None:
    folder = HERE / f"{SCHEMA_VERSION:04}"
    register, code = create_desk(folder, vault=MemoryVault(), controller_codec=PlainCodec())
    with register:
        for reference, name in NAMES.items():
            store(register, a_case(reference, person=Person(name)))
        with register.begin() as work:
            work.letters.add("KTG-2026-0001", a_letter(), b"%PDF-1.7 invented", [Enclosure("a.csv", b"a;b")])
            work.controllers.save(a_controller("eigen", name="Eigen zaak", logo=b"\x89PNG", logo_type="png"))
            work.settings.set("user.name", "Sam")
            work.history.append(an_event("desk"))
            work.cases.purge("KTG-2026-0003")
            work.commit()
    expected = {
        "recovery_code": code,
        "cases": {reference: name for reference, name in NAMES.items() if reference != "KTG-2026-0003"},
        "search": {"word": "noelle", "found": ["KTG-2026-0002"]},
        "letter": {"case": "KTG-2026-0001"},
        "controllers": ["eigen"],
    }
    (folder / "expected.json").write_text(
        json.dumps(expected, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
