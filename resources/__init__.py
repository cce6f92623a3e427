"""Data that DSAR Desk ships: controllers, countries, letters, fonts, icons, translations."""
