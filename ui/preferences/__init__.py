"""Settings: oneself, language and appearance, security, backup."""
