"""Who speaks in each statement, in which role, for which institution: see ``pipeline``."""
