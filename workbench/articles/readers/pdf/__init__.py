"""PDF files: words of a page to paragraphs in reading order."""
