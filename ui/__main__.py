"""`python -m ui` shows the window."""

import sys

from ui.app import main

sys.exit(main())
