"""CSL-JSON, which Zotero, pandoc and other citation processors read: one item a quote.

Items hold what the schema of citation data (CSL 1.0.2, csl-data.json) allows and nothing else. The
schema has ``locator`` but no label for it, so ``note`` says that it counts paragraphs; a pandoc
document cites it as [@id, para. 3], Zotero shows note and abstract beside the item.
"""

from __future__ import annotations

import json
from typing import Any

from workbench.exports.authors import Author
from workbench.exports.citations import Citation
from workbench.exports.layouts import Layout


def _note(words: str) -> str:
    return json.dumps(f". {words}", ensure_ascii=False)[1:-1]


LAYOUT = Layout("[\n", separator=",\n", tail="\n]\n", middle='"}', item_note=_note)


def csl_row(citation: Citation) -> str:
    """One item on one line up to its note, the last it has, which stays open."""
    return json.dumps(csl_item(citation), ensure_ascii=False).removesuffix(LAYOUT.middle)


def csl_item(citation: Citation) -> dict[str, Any]:
    """One item; variables that are not known are left out."""
    day = citation.published
    manner = f" ({citation.manner})" if citation.manner else ""
    file = f", file {citation.file}" if citation.file else ""
    note = f"; {citation.note}" if citation.note else ""
    item: dict[str, Any] = {
        "id": citation.quote_id,
        "type": "article-newspaper",
        "title": citation.title,
        "container-title": citation.outlet,
        "author": [_name(author) for author in citation.authors],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": citation.url,
        "locator": str(citation.paragraph),
        "abstract": f"{citation.quote} — {citation.who}{manner}",
        "keyword": ", ".join(citation.themes),
        "note": f"Paragraph {citation.paragraph} of article {citation.article_id}{file}{note}",
    }
    return {name: value for name, value in item.items() if value}


def _name(author: Author) -> dict[str, str]:
    """Literal where the byline does not say which part is the family's."""
    if not author.family:
        return {"literal": author.name}
    parts = {"family": author.family, "given": author.given, "suffix": author.suffix}
    return {name: part for name, part in parts.items() if part}
