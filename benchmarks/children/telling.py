"""How measured programs without a window tell what they found."""

import json
import os


def leave(**found: object) -> None:
    """Tell what was found, and end here and now."""
    print(json.dumps(found), flush=True)
    os._exit(0)
