"""English: titles and names, pronouns and small words, places, kinds of institution."""
