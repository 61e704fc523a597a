"""Newsletters and mails."""
