"""What comes in from Telegram: one file per subject, each with `router()`."""
