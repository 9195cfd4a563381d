"""The endless stream of training batches: a function of recipe, data and step alone, so that a run can be resumed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor

from headstamp.extract.trained.labels import CLASSES, LAYERS
from headstamp.extract.trained.windows import windows
from headstamp.extract.trained.word_pieces import PAD, WordPieces
from training.annotations import Annotated
from training.encoding import IGNORED, Anchored, Labelled, label
from training.recipe import Recipe
from training.rewriting import join
from training.swapping import Stock, swap

CLASS_NAMES = tuple(CLASSES)
LAYER_NAMES = tuple(LAYERS)


@dataclass(frozen=True, slots=True)
class Links:
    """Contents of a batch, flat: the row and piece of each, and a label for every piece of its row."""

    rows: Tensor
    anchors: Tensor
    labels: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of one step; places of pieces that are not the first of a word are ignored everywhere."""

    ids: Tensor
    mask: Tensor
    tags: Tensor
    """[batch, places, layers]"""
    classes: Tensor
    """[count, 4]: row, piece, class, value."""
    roles: Tensor
    """[batch, places]; ignored in all rows but close looks."""
    kinds: Tensor
    """[batch]: of the trigger that a close look is at."""
    links: Links


@dataclass(slots=True)
class Stream:
    """Windows ready made for what never changes; passages are joined and swapped anew in every pool."""

    recipe: Recipe
    pieces: WordPieces
    stock: Stock
    fixed: Mapping[str, Sequence[list[Labelled]]]
    passages: Sequence[Annotated]

    def batches(self, first_step: int = 0) -> Iterator[Batch]:
        """Every batch from `first_step` on. Those before are drawn all the same (seconds for a thousand)."""
        step = 0
        number = 0
        while True:
            for batch in self._cut(self._pool(number)):
                if step >= first_step:
                    yield tensors(batch)
                step += 1
            number += 1

    def _pool(self, number: int) -> list[Labelled]:
        random = Random(f"{self.recipe.seed} pool {number}")  # noqa: S311  a repeatable draw is wanted
        shares = {
            name: share for name, share in self.recipe.shares.items() if self.fixed.get(name) or name == "passages"
        }
        drawn = random.choices(list(shares), weights=list(shares.values()), k=self.recipe.pool)
        pool: list[Labelled] = []
        for origin in drawn:
            if origin != "passages":
                learnt = random.choice(self.fixed[origin])
            elif self.passages:
                learnt = self._passages(random)
            else:
                continue
            close = [one for one in learnt if one.roles]
            pool += [one for one in learnt if not one.roles]
            pool += random.sample(close, min(self.recipe.looks, len(close)))
        return pool

    def _passages(self, random: Random) -> list[Labelled]:
        """The first window of up to `joined` passages, each swapped."""
        count = random.randint(1, self.recipe.joined)
        chosen = [swap(random.choice(self.passages), self.stock, random) for _ in range(count)]
        text = join(chosen, random.choice(("\n", "\n\n")))
        return label(text, windows(text.text, self.pieces)[0])

    def _cut(self, pool: list[Labelled]) -> list[list[Labelled]]:
        """Batches of windows of like length, in random order."""
        size = sum(len(one.window.ids) for one in pool)
        random = Random(f"{self.recipe.seed} order {size}")  # noqa: S311  a repeatable order is wanted
        batches: list[list[Labelled]] = []
        for one in sorted(pool, key=lambda p: len(p.window.ids)):
            if batches and (len(batches[-1]) + 1) * len(one.window.ids) <= self.recipe.batch_pieces:
                batches[-1].append(one)
            else:
                batches.append([one])
        random.shuffle(batches)
        return batches


def tensors(batch: Sequence[Labelled]) -> Batch:
    """The windows of a batch, padded to the longest."""
    places = max(len(one.window.ids) for one in batch)
    ids = torch.full((len(batch), places), PAD)
    mask = torch.zeros((len(batch), places), dtype=torch.long)
    tags = torch.full((len(batch), places, len(LAYERS)), IGNORED)
    roles = torch.full((len(batch), places), IGNORED)
    classes: list[tuple[int, int, int, int]] = []
    for row, one in enumerate(batch):
        size = len(one.window.ids)
        ids[row, :size] = torch.tensor(one.window.ids)
        mask[row, :size] = 1
        at = torch.tensor(one.window.at)
        for layer, labels in one.tags.items():
            tags[row, at, LAYER_NAMES.index(layer)] = torch.tensor(labels)
        if one.roles:
            roles[row, at] = torch.tensor(one.roles)
        classes += [(row, one.window.at[word], CLASS_NAMES.index(name), value) for word, name, value in one.classes]
    return Batch(
        ids,
        mask,
        tags,
        torch.tensor(classes, dtype=torch.long).view(-1, 4),
        roles,
        torch.tensor([one.kind for one in batch], dtype=torch.long),
        _links([(row, one, anchored) for row, one in enumerate(batch) for anchored in one.links], places),
    )


def _links(listed: list[tuple[int, Labelled, Anchored]], places: int) -> Links:
    labels = torch.full((len(listed), places), IGNORED)
    for number, (_, one, anchored) in enumerate(listed):
        labels[number, torch.tensor(one.window.at)] = torch.tensor(anchored.labels)
    rows = torch.tensor([row for row, _, _ in listed], dtype=torch.long)
    anchors = torch.tensor([one.window.at[anchored.anchor] for _, one, anchored in listed], dtype=torch.long)
    return Links(rows, anchors, labels)
