"""Storage: SQLite by default, PostgreSQL by its address; one set of models and queries for both."""
