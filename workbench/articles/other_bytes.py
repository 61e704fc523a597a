"""Encodings of other languages than West European ones, told by charset-normalizer.

It is asked last: of texts in English, German or French it often names an encoding of Iceland or
Bohemia that gives the same letters, or nearly; of Russian, Polish or Japanese it is right.
"""

from __future__ import annotations

# Central Europe, Cyrillic, Greek, Turkish, Hebrew, Arabic, Baltic, Thai, Japanese, Chinese, Korean.
OTHERS = (
    "cp1250 iso8859_2 mac_latin2 cp1251 koi8_r koi8_u cp866 cp1125 iso8859_5 mac_cyrillic cp1253 "
    "iso8859_7 cp1254 iso8859_9 cp1255 cp1256 cp1257 tis_620 cp932 shift_jis euc_jp euc_jis_2004 "
    "gb18030 gbk big5 big5hkscs cp949 euc_kr"
).split()
# Less is too little to tell by, and a text of which less is beyond ASCII is read as it is.
FEWEST = 8
LEAST_SHARE = 0.015
# So much is looked at.
ENOUGH = 40_000


def other_text(data: bytes) -> str | None:
    """``data`` in the encoding of another language, None where it seems to be in none."""
    beginning = data[:ENOUGH]
    if len(data) > ENOUGH:
        beginning = beginning[: max(map(beginning.rfind, (b"\n", b" "))) + 1] or beginning
    beyond = len(beginning) - len(beginning.translate(None, bytes(range(128, 256))))
    if beyond < max(FEWEST, LEAST_SHARE * len(beginning)):
        return None
    from charset_normalizer import from_bytes

    # Without a blank in it the beginning may end within a letter.
    for piece in (beginning, beginning[:-1]):
        best = from_bytes(piece, cp_isolation=list(OTHERS), preemptive_behaviour=False).best()
        if best is not None:
            return data.decode(best.encoding, "replace")
    return None
