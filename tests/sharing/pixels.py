"""The smallest pictures of each kind, made here."""

from __future__ import annotations

import base64
import struct
import zlib


def png() -> bytes:
    """One white pixel."""

    def chunk(name: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + crc

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixel = zlib.compress(b"\0\xff")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


def letters(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>'
PNG = png()
BMP = b"BM" + struct.pack("<IHHI", 58, 0, 0, 54) + struct.pack("<I", 40) + bytes(40)
KINDS = {
    "image/png": PNG,
    "image/jpeg": b"\xff\xd8\xff\xe0" + bytes(20),
    "image/gif": b"GIF89a" + bytes(20),
    "image/webp": b"RIFF\x0c\0\0\0WEBPVP8 ",
    "image/bmp": BMP,
    "image/avif": b"\0\0\0\x1cftypavif" + bytes(16),
    "image/svg+xml": SVG.encode(),
}
