"""The command line `dsar`: the desk without its window.

Exit status 0; 1 for what the user must mend, with one line on standard error; 2 for wrong usage.
"""

from dsar_desk.cli.main import dsar, main

__all__ = ["dsar", "main"]
