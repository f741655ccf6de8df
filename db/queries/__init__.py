"""Questions asked of the database, by subject; the school comes first in each."""
