"""Word files made by hand, so that a test says each element that a paragraph holds."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def run(text: str, *, bold: bool = False) -> str:
    """A run of words; a line end in ``text`` is a break of line."""
    words = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' if line else ""
        for line in text.split("\n")
    )
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{words}</w:r>"


def link(text: str) -> str:
    return f'<w:hyperlink r:id="rId9">{run(text)}</w:hyperlink>'


def paragraph(*runs: str, properties: str = "", mark: str = "") -> str:
    """A paragraph of ``runs`` (text stands for a run); ``mark`` is a bookmark that begins in it."""
    made = "".join(text if text.startswith("<w:") else run(text) for text in runs)
    bookmark = f'<w:bookmarkStart w:id="1" w:name="{mark}"/><w:bookmarkEnd w:id="1"/>'
    begin = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{begin}{bookmark if mark else ''}{made}</w:p>"


def document(*paragraphs: str, styles: str = "", name: str = "word/document.xml") -> bytes:
    """The bytes of a DOCX; ``styles`` is the inside of its styles.xml."""
    head = f'xmlns:w="{SPACE}" xmlns:r="urn:r" xmlns:mc="urn:mc" xmlns:wps="urn:wps"'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", RELATIONS.replace("word/document.xml", name))
        body = "".join(paragraphs)
        package.writestr(name, f"<w:document {head}><w:body>{body}</w:body></w:document>")
        if styles:
            package.writestr("word/styles.xml", f"<w:styles {head}>{styles}</w:styles>")
    return held.getvalue()
