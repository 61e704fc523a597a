"""A PDF of some kilobytes that no library comes to the end of: a form draws the next ten times."""

from __future__ import annotations

DEPTH = 12
_DRAW = b"/X Do " * 10
_WORDS = b"BT /F 10 Tf 10 10 Td (Hello) Tj ET"
_FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> %s>>"


def nested_forms() -> bytes:
    """One page whose words are drawn ten times ten times ten times ..."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>",
        _stream(_DRAW),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for level in range(DEPTH - 1):
        objects.append(_stream(_DRAW, _FORM % (b"/XObject << /X %d 0 R >> " % (7 + level))))
    objects.append(_stream(_WORDS, _FORM % b""))
    return _file(objects)


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(data), entries, data)


def _file(objects: list[bytes]) -> bytes:
    data, places = b"%PDF-1.5\n", []
    for number, each in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    count, table = len(objects) + 1, b"".join(places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table) + trailer
