"""The organisations: the list, one with its facts, the check of its statement, its letterhead."""
