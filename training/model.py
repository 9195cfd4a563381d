"""The reader: one encoder with a linear head for all tag layers, one for classes, one for roles, and a pair head.

Roles are read in a close look: the window is given again, cut around one trigger, which stands between two marker
pieces. So a text without triggers costs one pass, and every other as many more short ones as it has triggers.
The pair head labels every word as seen from the first word of a content. The graph gives four short vectors a piece;
the pair scores are worked out from them only for the contents that were found (`extract.trained.pairs` does it in
numpy, with the same figures).
"""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from headstamp.extract.trained.labels import CLASS_COUNT, LINKS, ROLE_LABELS, TAG_COUNT
from training.encoder import Encoder

PAIR_WIDTH = 128
REACH = 6
"""Distances in pieces are told apart by powers of two up to 2 to this, each way."""


class Outputs(NamedTuple):
    """What the graph gives, each [batch, places, ...]."""

    tags: Tensor
    classes: Tensor
    roles: Tensor
    """Of use in a close look only."""
    links: Tensor
    """4 x PAIR_WIDTH: anchor side, word side, and the two sides of a product."""


def buckets(places: Tensor, anchors: Tensor) -> Tensor:
    """[anchors, places]: 0 for the anchor itself, 1 to 7 to its right, 8 to 14 to its left, by powers of two."""
    distance = places[None, :] - anchors[:, None]
    size = torch.floor(torch.log2(distance.abs().clamp(min=1).float())).long().clamp(max=REACH) + 1
    return torch.where(distance == 0, 0, torch.where(distance > 0, size, size + REACH + 1))


class PairScorer(nn.Module):
    """Labels of every place from an anchor of a kind, out of the four vectors of the graph."""

    def __init__(self, kinds: int, labels: int) -> None:
        super().__init__()
        self.distances = nn.Embedding(2 * (REACH + 1) + 1, PAIR_WIDTH)
        self.kinds = nn.Embedding(kinds, PAIR_WIDTH)
        self.labels = nn.Linear(PAIR_WIDTH, labels)

    def forward(self, sides: Tensor, rows: Tensor, anchors: Tensor, kinds: Tensor) -> Tensor:
        """[anchors, places, labels]; `rows` says in which text of the batch each anchor stands."""
        from_anchor, from_word, left, right = torch.split(sides, PAIR_WIDTH, dim=-1)
        places = torch.arange(sides.shape[1], device=sides.device)
        anchored = (from_anchor[rows, anchors] + self.kinds(kinds))[:, None, :]
        product = left[rows, anchors][:, None, :] * right[rows]
        mixed = anchored + from_word[rows] + product + self.distances(buckets(places, anchors))
        scores: Tensor = self.labels(functional.relu(mixed))
        return scores


class Reader(nn.Module):
    """The encoder and every head."""

    def __init__(self, encoder: Encoder, dropout: float = 0.1) -> None:
        super().__init__()
        width = encoder.shape.width
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(width, TAG_COUNT)
        self.classes = nn.Sequential(nn.Linear(width, width // 2), nn.GELU(), nn.Linear(width // 2, CLASS_COUNT))
        self.roles = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, len(ROLE_LABELS)))
        self.links = nn.Linear(width, 4 * PAIR_WIDTH)
        self.link_scorer = PairScorer(1, len(LINKS))
        for module in (self.tags, *self.classes, *self.roles, self.links):
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=0.02)
                nn.init.zeros_(module.bias)

    def forward(self, ids: Tensor, mask: Tensor) -> Outputs:
        """What every head says of each piece."""
        states = self.dropout(self.encoder(ids, mask))
        return Outputs(self.tags(states), self.classes(states), self.roles(states), self.links(states))
