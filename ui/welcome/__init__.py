"""The first start: an organisation of one's own, a practice desk, or a backup put back."""
