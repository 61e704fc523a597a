"""Personal names: their parts, which forms one person goes by, and who is who in an article."""
