"""The network as a torch module: one encoder, small feature embeddings, a head a question."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import nn

from training.examples import NAME_TAGS
from workbench.attribution.entities import ENTITY_TAGS
from workbench.attribution.features import BEFORE, CASES, QUOTING
from workbench.attribution.field import FORBIDDEN, TAGS, allowed, may_start
from workbench.attribution.vectors import SIDES
from workbench.speakers.heads import NAMELESS
from workbench.speakers.scene import FEATURES, QUESTION_FEATURES
from workbench.speakers.ties import TIES

LINK_WIDTH = 64
MENTION_WIDTH = 96
PAIR_WIDTH = 48


class Answers(NamedTuple):
    """What the network says of the words of a batch; float32, (batch, words, ...).

    ``foreign_tags`` are the tags by another guide than PolNeAR's; what ships gives none.
    """

    tags: torch.Tensor
    content_link: torch.Tensor
    source_link: torch.Tensor
    names: torch.Tensor
    entities: torch.Tensor
    holders: torch.Tensor
    mentions: torch.Tensor
    foreign_tags: torch.Tensor


class Tagger(nn.Module):
    """Scores for each word of a window; see ``workbench.attribution.decode.Scores``."""

    def __init__(self, encoder: nn.Module, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.features = nn.ModuleList(
            nn.Embedding(len(kinds), width) for kinds in (CASES, BEFORE, QUOTING)
        )
        for table in self.features:
            nn.init.normal_(table.weight, std=0.02)
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(width, len(TAGS))
        # Of texts marked by another guide, whose spans begin and end at other words; not shipped.
        self.foreign_tags = nn.Linear(width, len(TAGS))
        self.names = nn.Linear(width, len(NAME_TAGS))
        self.queries = nn.ModuleList(nn.Linear(width, LINK_WIDTH) for _ in range(2))
        self.keys = nn.ModuleList(nn.Linear(width, LINK_WIDTH) for _ in range(2))
        self.field = Field(len(TAGS))
        self.entities = nn.Linear(width, len(ENTITY_TAGS))
        self.holder_query = nn.Linear(width, LINK_WIDTH)
        self.holder_key = nn.Linear(width, LINK_WIDTH)
        # For each side a vector of the word and how much it counts among the words of its span.
        self.mention = nn.Linear(width, len(SIDES) * (MENTION_WIDTH + 1))
        self.antecedents = Antecedents()
        self.ties = Ties()

    def forward(self, ids, case, before, quoting, first, mask=None):
        """``ids`` and features: int64 (batch, pieces); ``first``: int64 (batch, 1 + words), the
        first piece of each word after the opening mark's own 0; ``mask``: (batch, pieces)."""
        embedded = self.encoder.embeddings.word_embeddings(ids)
        for table, values in zip(self.features, (case, before, quoting), strict=True):
            embedded = embedded + table(values)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        words = torch.gather(hidden, 1, first[:, :, None].expand(-1, -1, hidden.shape[-1]))
        return self.answers(self.dropout(words).float())

    def answers(self, words) -> Answers:
        """What every head says of encoded words, (batch, 1 + words, width)."""
        body = words[:, 1:]
        links = [
            query(body) @ key(words).transpose(1, 2) / LINK_WIDTH**0.5
            for query, key in zip(self.queries, self.keys, strict=True)
        ]
        holders = self.holder_query(body) @ self.holder_key(words).transpose(1, 2) / LINK_WIDTH**0.5
        return Answers(
            self.tags(body),
            *links,
            self.names(body),
            self.entities(body),
            holders,
            self.mention(body),
            self.foreign_tags(body),
        )


class Field(nn.Module):
    """A linear-chain conditional random field over the tags (Lafferty et al. 2001)."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.step = nn.Parameter(torch.zeros(size, size))
        self.start = nn.Parameter(torch.zeros(size))
        self.stop = nn.Parameter(torch.zeros(size))
        self.register_buffer("legal", torch.from_numpy(allowed(TAGS)), persistent=False)
        self.register_buffer("first", torch.from_numpy(may_start(TAGS)), persistent=False)

    def loss(self, scores, tags, lengths):
        """Negative log likelihood, summed over the batch; (batch, words, tags), (batch, words)."""
        step = self.step.masked_fill(~self.legal, FORBIDDEN)
        start = self.start.masked_fill(~self.first, FORBIDDEN)
        batch, words, _ = scores.shape
        position = torch.arange(words)[None, :]
        inside = position < lengths[:, None]
        alpha = start + scores[:, 0]
        for i in range(1, words):
            onward = torch.logsumexp(alpha[:, :, None] + step, dim=1) + scores[:, i]
            alpha = torch.where(inside[:, i, None], onward, alpha)
        total = torch.logsumexp(alpha + self.stop, dim=1)
        safe = tags.clamp(min=0)
        gold = torch.gather(scores, 2, safe[:, :, None])[:, :, 0]
        moves = step[safe[:, :-1], safe[:, 1:]]
        last = safe[torch.arange(batch), lengths - 1]
        path = (gold * inside).sum(1) + (moves * inside[:, 1:]).sum(1)
        return (total - path - start[safe[:, 0]] - self.stop[last]).sum()


class Antecedents(nn.Module):
    """How well each option answers a question of one document, and how well nobody named does."""

    def __init__(self) -> None:
        super().__init__()
        self.pair = Weighing(FEATURES)
        self.nameless = nn.Linear(MENTION_WIDTH + QUESTION_FEATURES, len(NAMELESS))

    def forward(self, ask, products, features):
        """``ask``: (MENTION_WIDTH,); ``products``: (options,), how well vectors agree;
        ``features``: (options, FEATURES). Scores: (NAMELESS + options,)."""
        own = features[:1, -QUESTION_FEATURES:]
        own = own[0] if len(own) else torch.zeros(QUESTION_FEATURES)
        return torch.cat([self.nameless(torch.cat([ask, own])), self.pair(products, features)])


class Ties(nn.Module):
    """How probable it is that somebody belongs to each body, and to none."""

    def __init__(self) -> None:
        super().__init__()
        self.pair = Weighing(TIES)
        self.none = nn.Parameter(torch.zeros(1))

    def forward(self, products, features):
        """Scores (1 + bodies,), the first for none."""
        return torch.cat([self.none, self.pair(products, features)])


class Weighing(nn.Module):
    """One score from the agreement of two vectors and numbers about the two."""

    def __init__(self, numbers: int) -> None:
        super().__init__()
        self.inner = nn.Linear(numbers + 1, PAIR_WIDTH)
        self.outer = nn.Linear(PAIR_WIDTH, 1)

    def forward(self, products, features):
        seen = torch.cat([features, products[:, None]], 1)
        return self.outer(torch.relu(self.inner(seen)))[:, 0] + products
