"""Letters: texts that a lawyer can read, filled from a case and laid out as PDF."""
