"""A process that finds nothing in any article, and ends over one that says so."""

from __future__ import annotations

import json
import os
import sys

from workbench.articles.readers.apart import read_frame, write_frame
from workbench.quotes.plain import plain_said
from workbench.quotes.statements import Said

while (article := read_frame(sys.stdin.buffer)) is not None:
    if json.loads(article)["text"] == "die":
        os._exit(1)
    write_frame(sys.stdout.buffer, json.dumps(plain_said(Said())).encode())
