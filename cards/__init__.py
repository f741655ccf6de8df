"""What people see: facts and texts in, a card out. No database, no awaiting."""
