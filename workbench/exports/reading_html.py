"""The report on reading as a notebook shows it: escaped, in the colours of the page around it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from workbench.exports.reading import NAMED, NOTES, shortened

if TYPE_CHECKING:
    from workbench.exports.reading import Finding, ReadingReport

# Of files that a click unfolds; all of them stand in articles_frame.
UNFOLDED = 200


def html_of(report: ReadingReport) -> str:
    """``report`` as HTML without a style of its own, so that it is readable on light and dark."""
    return f'<div class="workbench-reading-report">{"".join(_groups(report))}</div>'


def _groups(report: ReadingReport) -> Iterator[str]:
    for sentence, findings in report.groups():
        yield f"<p><strong>{escape(sentence)}</strong></p>"
        if findings:
            yield f"<ul>{''.join(_items(findings))}</ul>"


def _items(findings: tuple[Finding, ...]) -> Iterator[str]:
    notes = 0
    for finding in findings:
        notes += not finding.code
        if notes <= NOTES or finding.code:
            more = _unfolded(finding) if len(finding.files) > NAMED else ""
            yield f"<li>{escape(finding.line())}{more}</li>"
    if notes > NOTES:
        yield f"<li>{notes - NOTES:,} more notes stand in the articles' table, column notes.</li>"


def _unfolded(finding: Finding) -> str:
    names = "".join(f"<li>{escape(shortened(name))}</li>" for name in finding.files[:UNFOLDED])
    left = len(finding.files) - UNFOLDED
    rest = f"<li>and {left:,} more</li>" if left > 0 else ""
    return f"<details><summary>all of them</summary><ul>{names}{rest}</ul></details>"
