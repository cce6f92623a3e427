"""The register: one encrypted file (SQLCipher) with cases, letters, controllers, settings and history.

`unlock` and `quick` open it for the first screen without SQLAlchemy; `desks` makes and opens it in full.
"""
