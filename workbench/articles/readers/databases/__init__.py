"""Exports of other databases of the press."""
