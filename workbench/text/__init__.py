"""A text as such: its quotations and sentences, its letters in one form, its halves mended."""
