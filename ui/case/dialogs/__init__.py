"""What a case asks in a dialog."""
