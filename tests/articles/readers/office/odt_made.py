"""OpenDocument texts made by hand."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "table": "table",
        "draw": "drawing",
        "svg": "svg-compatible",
        "meta": "meta",
    }.items()
)
TYPE = "application/vnd.oasis.opendocument.text"
STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
)


def p(words: str, style: str = "Standard") -> str:
    """A paragraph; what begins with an element is taken as it is."""
    inner = words if "<" in words else escape(words)
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def h(words: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{escape(words)}</text:h>'


def make_odt(
    *body: str, title: str = "", author: str = "", locked: bool = False, picture: bool = False
) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("mimetype", TYPE)
        package.writestr(
            "content.xml",
            f"<?xml version='1.0'?><office:document-content {SPACES}>"
            f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
            f"<office:body><office:text>{''.join(body)}</office:text></office:body>"
            "</office:document-content>",
            zipfile.ZIP_DEFLATED,
        )
        package.writestr(
            "meta.xml",
            f'<office:document-meta {SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
            "</office:document-meta>",
        )
        lock = "<manifest:encryption-data/>" if locked else ""
        package.writestr("META-INF/manifest.xml", f"<manifest:manifest>{lock}</manifest:manifest>")
        if picture:
            package.writestr("Pictures/1.png", b"\x89PNG")
    return held.getvalue()
