"""Every block of a text told apart by where it stands: head, foot, headings, the story."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from workbench.articles import captions, furniture, headings, metadata
from workbench.articles.blocks import Block
from workbench.articles.marks import EDGE, marked_blocks
from workbench.articles.metadata import Fact
from workbench.articles.model import ParagraphKind
from workbench.articles.shape import capitalised, ends_sentence, lower_words, tokens
from workbench.language.en.press import NETWORKS, OUTLETS

# Longer runs of short lines are lists, poems or tables, not headings under headings.
LONGEST_RUN = 3
# A list of links at the foot of a page is no longer than this.
LONGEST_LIST = 20
# A paragraph of running text that a heading can head, and a text that has any at all.
RUNNING_WORDS = 6
KICKER_WORDS = 2
SUBHEADING_WORDS = 5


@dataclass(slots=True)
class Classified:
    """``kinds`` runs parallel to the blocks; ``sections`` holds the blocks that head one."""

    kinds: list[ParagraphKind]
    facts: list[Fact] = field(default_factory=list)
    title: int | None = None
    sections: list[int] = field(default_factory=list)


def classify(blocks: list[Block], text: str, title: str | None = None) -> Classified:
    """The kind of every block of ``text``, and what its metadata lines state.

    ``title``, when the caller knows it, marks the block that repeats it.
    """
    return _Classifier(blocks, text, title).run()


class _Classifier:
    """One pass over the blocks; a block without a kind yet may still become a heading."""

    def __init__(self, blocks: list[Block], text: str, title: str | None) -> None:
        self.blocks = blocks
        self.common = lower_words(text)
        self.given_title = " ".join(title.split()).casefold() if title else None
        self.kinds, facts = marked_blocks(blocks)
        self.result = Classified(kinds=[], facts=facts)
        self.begin = 0
        repeats = Counter(block.words for block in blocks if block.count <= headings.MOST_WORDS)
        self.repeated = {line for line, times in repeats.items() if times > 1}

    def run(self) -> Classified:
        first = self.begin = self._head()
        last = self._foot(first)
        self._middle(first, last)
        self.result.kinds = [kind or "story" for kind in self.kinds]
        self.result.sections.sort()
        return self.result

    def _note(self, i: int, fact: Fact) -> None:
        self.kinds[i] = "metadata"
        self.result.facts.append(fact)

    def _head(self) -> int:
        """Title, kicker, deck, byline and picture before the story; where the story begins."""
        first = next((i for i in range(len(self.blocks)) if not self._short(i)), len(self.blocks))
        open_lines = [i for i in range(first) if self.kinds[i] is None]
        marked = [i for i in range(first) if self.kinds[i] == "heading"]
        if not self._running(first) or (len(open_lines) > LONGEST_RUN + 1 and not marked):
            return 0
        lines = self._publishers(open_lines)
        title = self._choose_title(lines, marked)
        self.result.title = title
        for i in lines:
            self._head_line(i, title, first)
        for i in marked:
            if i != title:
                self.result.sections.append(i)
        return first

    def _publishers(self, lines: list[int]) -> list[int]:
        """Marks the lines that are an outlet's name; the last one left stays to be the title."""
        left = list(lines)
        for i in lines:
            fact = metadata.publisher(self.blocks[i].words)
            if fact and (len(left) > 1 or fact.value in OUTLETS | NETWORKS):
                self._note(i, fact)
                left.remove(i)
        return left

    def _choose_title(self, lines: list[int], marked: list[int]) -> int | None:
        if any(fact.field == "title" for fact in self.result.facts):
            return None
        same = [i for i in lines if self.blocks[i].words.casefold() == self.given_title]
        long = [i for i in lines if self.blocks[i].count > KICKER_WORDS]
        choices = same or marked or long or lines
        return choices[0] if choices else None

    def _head_line(self, i: int, title: int | None, first: int) -> None:
        """One line above the story that is not the title."""
        line, count = self.blocks[i].words, self.blocks[i].count
        self.kinds[i] = "heading"
        if title is None or i == title:
            return
        if i < title:
            self.kinds[i] = "furniture" if count <= KICKER_WORDS else "heading"
            return
        author = metadata.called_author(line) or metadata.signature(
            line, self.common, self._story_names
        )
        if author:
            self._note(i, author)
        elif captions.names_those_shown(line, self.common):
            self.kinds[i] = "caption"
        elif count <= SUBHEADING_WORDS and i + 1 == first:
            self.result.sections.append(i)

    def _foot(self, first: int) -> int:
        """Byline, outlet, network and links after the story; where the story ends."""
        last = len(self.blocks)
        while last > first and (self._short(last - 1) or self._signed(last - 1)):
            last -= 1
        lines = [i for i in range(last, len(self.blocks)) if self.kinds[i] is None]
        if not any(self._running(i) for i in range(first, last)):
            return last
        for i in lines:
            self._foot_line(i, last)
        return last

    def _foot_line(self, i: int, last: int) -> None:
        line = self.blocks[i].words
        fact = metadata.publisher(line) or metadata.called_author(line)
        if fact is None and self._ended(last - 1):
            fact = metadata.signature(line, self.common, self._story_names)
        linked = any(
            self.kinds[j] == "furniture" and furniture.opens_links(self.blocks[j].words)
            for j in range(max(last, i - LONGEST_LIST), i)
        )
        if fact and not linked and i >= len(self.blocks) - EDGE:
            self._note(i, fact)
        elif linked:
            self.kinds[i] = "furniture"

    def _middle(self, first: int, last: int) -> None:
        """Headings and captions between paragraphs of the story."""
        i = first
        while i < last:
            if self.kinds[i] == "heading":
                self.result.sections.append(i)
            if not self._open_heading(i):
                i += 1
                continue
            run = [i]
            while run[-1] + 1 < last and self._open_heading(run[-1] + 1):
                run.append(run[-1] + 1)
            if self._heads(run, last):
                self._mark_run(run)
            i = run[-1] + 1

    def _heads(self, run: list[int], last: int) -> bool:
        """Whether a run of short lines stands between an ended paragraph and running text."""
        if len(run) > LONGEST_RUN or not self._ended(run[0] - 1):
            return False
        follows = next(
            (i for i in range(run[-1] + 1, last) if self.kinds[i] in (None, "heading")), None
        )
        return follows is not None and (self.kinds[follows] == "heading" or self._running(follows))

    def _mark_run(self, run: list[int]) -> None:
        before = run[0] - 1
        under = before >= 0 and self.kinds[before] == "heading" and before != self.result.title
        for i in run:
            line = self.blocks[i].words
            shown = captions.describes_picture(line) or (
                under and captions.names_those_shown(line, self.common)
            )
            self.kinds[i] = "caption" if shown else "heading"
            if not shown:
                self.result.sections.append(i)
            under = not shown

    def _short(self, i: int) -> bool:
        """Whether block ``i`` can stand above or below a story without being part of it."""
        return self.kinds[i] is not None or headings.can_be_title(self.blocks[i])

    def _signed(self, i: int) -> bool:
        block = self.blocks[i]
        return block.count <= metadata.SHORT_NAME and bool(
            metadata.SIGNATURE.fullmatch(block.words)
        )

    def _open_heading(self, i: int) -> bool:
        free = self.kinds[i] is None and self.blocks[i].words not in self.repeated
        return free and i in self._shaped

    @cached_property
    def _shaped(self) -> frozenset[int]:
        """The lines with a heading's shape; a question only in an article that has more of them."""
        shaped = [i for i, block in enumerate(self.blocks) if headings.can_be_heading(block)]
        alone = len([i for i in shaped if i >= self.begin]) < 2
        return frozenset(i for i in shaped if not (alone and headings.is_question(self.blocks[i])))

    def _running(self, i: int) -> bool:
        if i >= len(self.blocks) or self.kinds[i] is not None:
            return False
        block = self.blocks[i]
        return block.count >= RUNNING_WORDS and ends_sentence(block.words)

    def _ended(self, i: int) -> bool:
        """Whether what stands before is complete: a sentence, or no story at all.

        A colon announces what follows, so that what follows belongs to the story.
        """
        if i < 0 or self.kinds[i] is not None:
            return True
        line = self.blocks[i].words
        return ends_sentence(line) and not line.endswith(":")

    @cached_property
    def _story_names(self) -> frozenset[str]:
        """Capitalised words of the story: whoever is spoken of there did not write it."""
        return frozenset(
            word.removesuffix("’s").removesuffix("'s")
            for block in self.blocks
            if block.count > headings.MOST_WORDS
            for word in tokens(block.words)
            if capitalised(word)
        )
