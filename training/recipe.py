"""The settings of a reader: everything that, with the data, decides its weights."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace

from training.encoder import Shape

SHARES: Mapping[str, float] = {
    "polnear": 0.33,
    "passages": 0.53,
    "events": 0.03,
    "propbank": 0.04,
    "re3d": 0.02,
    "uner": 0.02,
    "rams": 0.015,
    "wikievents": 0.015,
}
"""How much of what is drawn comes from each origin."""

EARLIER_SHARES: Mapping[str, float] = {
    "polnear": 0.38,
    "passages": 0.46,
    "events": 0.04,
    "propbank": 0.05,
    "re3d": 0.02,
    "uner": 0.02,
    "rams": 0.015,
    "wikievents": 0.015,
}
"""The same for the run on the earlier layers of our corpus, whose mean with the other run is the reader."""

FIRST_SHARES: Mapping[str, float] = {
    "polnear": 0.40,
    "events": 0.42,
    "propbank": 0.08,
    "re3d": 0.03,
    "uner": 0.04,
    "rams": 0.015,
    "wikievents": 0.015,
}
"""The same for the first steps. Events are single sentences, a fifth of a window each."""

WEIGHTS: Mapping[str, float] = {"tags": 1.0, "triggers": 4.0, "classes": 0.2, "roles": 5.0, "links": 2.0}
"""Weight of each part of the loss. Triggers and roles weigh more, for they are means over words of which few are any.

With 3, 0.1, 2 and 1, a run of 500 steps found 70 % of the triggers but both ends of 15 %; `classes` is a sum over up
to twelve.
"""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The default trains the shipped reader."""

    seed: int = 20
    first_steps: int = 2000
    """Steps on the open corpora alone; their weights are kept, and another corpus of passages starts from them."""
    steps: int = 3800
    """Steps on everything, after the first ones."""
    warm_steps: int = 200
    rate: float = 1.5e-4
    """Peak rate of the encoder; falls in a straight line to nothing."""
    head_rate: float = 6e-4
    decay: float = 0.01
    dropout: float = 0.1
    clip: float = 1.0
    batch_pieces: int = 4096
    """Pieces of a batch, padding counted: 16 full windows."""
    pool: int = 512
    """Windows drawn at a time, sorted by length and cut into batches."""
    looks: int = 4
    """Most close looks at triggers of one window in one draw."""
    joined: int = 4
    """Most passages that are put together into one text."""
    passage_unit: int = 250
    """Code points: a passage is drawn once for each unit of its length, so that sentences count alike."""
    shares: Mapping[str, float] = field(default_factory=lambda: dict(SHARES))
    weights: Mapping[str, float] = field(default_factory=lambda: dict(WEIGHTS))
    shape: Shape | None = None
    """None takes MiniLM's weights; a shape starts from random ones, for tests."""
    keep_every: int = 100
    """Steps between checkpoints."""

    def settings(self) -> dict[str, object]:
        """For the hash and the card: what changes the weights, and so not how often they are kept."""
        idle = {"keep_every"} | ({"passage_unit"} if "passages" not in self.shares else set())
        return {name: value for name, value in asdict(self).items() if name not in idle}

    def on_earlier_layers(self) -> "Recipe":
        """The recipe of the run without the dossiers of our corpus: fewer passages, drawn less, in fewer steps."""
        shares = {name: share for name, share in EARLIER_SHARES.items() if name in self.shares}
        return replace(self, steps=min(self.steps, 3600), shares=shares)

    def on_open_corpora(self) -> "Recipe":
        """The recipe of the first steps."""
        shares = {name: share for name, share in FIRST_SHARES.items() if name in self.shares}
        return replace(self, steps=self.first_steps, shares=shares)


WITHOUT_POLNEAR: Mapping[str, float] = {name: share for name, share in SHARES.items() if name != "polnear"}
"""Shares of the second reader, whose figures stand in the card beside the shipped one's."""
