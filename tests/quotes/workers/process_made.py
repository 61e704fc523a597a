"""A process that finds nothing in any article, says that reading failed over one with the text
"bad", and ends over one with the text "die"; over "die once: FILE" if there is no such file yet."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from workbench.articles.readers.apart import read_frame, write_frame
from workbench.quotes.plain import plain_said
from workbench.quotes.statements import Said

read_frame(sys.stdin.buffer)  # What it should read by.
while (article := read_frame(sys.stdin.buffer)) is not None:
    text = json.loads(article)["text"]
    if text == "die":
        os._exit(1)
    if text.startswith("die once: "):
        mark = Path(text.removeprefix("die once: "))
        if not mark.exists():
            mark.touch()
            os._exit(1)
    said = None if text == "bad" else plain_said(Said())
    write_frame(sys.stdout.buffer, json.dumps(said).encode())
