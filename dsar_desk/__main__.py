"""`python -m dsar_desk`: the command line."""

from dsar_desk.cli import main

if __name__ == "__main__":
    main()
