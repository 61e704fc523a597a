"""How often phrases stand in a text before given places, counted in one pass for all of them.

The phrases are put into one tree, word by word; each of its nodes knows the longest of its own
ends that is a node too, so that the text is read once and never back (Aho and Corasick 1975).
Where a phrase ends, all nodes on that way of ends stand; in the tree of these ways they are the
node and what lies under it, so that a phrase's occurrences so far are a sum over one stretch
(Fenwick 1994). Work grows with text and phrases, whatever they share.
"""

from __future__ import annotations

from collections.abc import Sequence

Phrase = tuple[str, ...]


def occurrences_before(words: Sequence[str], asked: Sequence[tuple[Phrase, int]]) -> list[int]:
    """For each of ``asked``, a phrase and a number of words, how often it stands in the first so
    many of ``words``; overlapping occurrences count. An empty phrase stands nowhere."""
    tree = _Tree()
    nodes = [tree.add(phrase) for phrase, _ in asked]
    counts = _Counts(tree.below())
    answers = [0] * len(asked)
    read, at = 0, 0
    for number in sorted(range(len(asked)), key=lambda i: asked[i][1]):
        for word in words[read : asked[number][1]]:
            at = tree.follow(at, word)
            counts.add(at)
        read = max(read, asked[number][1])
        answers[number] = counts.of(nodes[number]) if nodes[number] else 0
    return answers


class _Tree:
    """Phrases by their words; node 0 is the beginning of all of them."""

    def __init__(self) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._shorter = [0]

    def add(self, phrase: Phrase) -> int:
        """The node in which ``phrase`` ends."""
        node = 0
        for word in phrase:
            following = self._next[node].get(word)
            if following is None:
                following = self._next[node][word] = len(self._next)
                self._next.append({})
                self._shorter.append(0)
            node = following
        return node

    def below(self) -> list[tuple[int, int]]:
        """For each node the stretch [first, end) of numbers that it and those below it have.

        Below a node are those of which it is the longest end; every phrase has been added.
        """
        order = [0]
        for node in order:
            for word, following in self._next[node].items():
                if node:
                    self._shorter[following] = self.follow(self._shorter[node], word)
                order.append(following)
        size = [1] * len(order)
        for node in reversed(order[1:]):
            size[self._shorter[node]] += size[node]
        stretches = [(0, size[0])] * len(order)
        free = [1] * len(order)
        for node in order[1:]:
            above = self._shorter[node]
            first = stretches[above][0] + free[above]
            free[above] += size[node]
            stretches[node] = first, first + size[node]
        return stretches

    def follow(self, node: int, word: str) -> int:
        """The node of the longest end of what was read, ``word`` included, that is in the tree."""
        while node and word not in self._next[node]:
            node = self._shorter[node]
        return self._next[node].get(word, 0)


class _Counts:
    """Numbers counted, and summed over stretches of them."""

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self._stretches = stretches
        self._sums = [0] * (len(stretches) + 1)

    def add(self, node: int) -> None:
        at = self._stretches[node][0] + 1
        while at < len(self._sums):
            self._sums[at] += 1
            at += at & -at

    def of(self, node: int) -> int:
        """How often ``node`` or one below it was counted."""
        first, end = self._stretches[node]
        return self._up_to(end) - self._up_to(first)

    def _up_to(self, end: int) -> int:
        total = 0
        while end:
            total += self._sums[end]
            end -= end & -end
        return total
