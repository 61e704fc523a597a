"""Exports of Nexis: Nexis Uni's documents and the older downloads."""
