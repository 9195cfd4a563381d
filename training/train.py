"""Multi-task training: same code on CPU and GPU, by steps, resumable at every checkpoint."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor
from torch.nn import functional
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from headstamp.extract.trained.labels import CLASS_SLICES, CLASSES, LAYERS, LOOKS, TAG_SLICES, TRIGGERS, role_mask
from training.batches import Batch, Stream
from training.encoder import Encoder, load_pretrained, package_zip
from training.encoding import IGNORED
from training.model import Reader
from training.recipe import Recipe

T = TypeVar("T")
Losses = dict[str, Tensor]


@dataclass(slots=True)
class Run:
    """What a checkpoint keeps."""

    reader: Reader
    optimizer: AdamW
    schedule: LambdaLR
    step: int = 0


def device() -> torch.device:
    """The GPU where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def has_bfloat16() -> bool:
    """Whether the GPU, or a processor without one, multiplies in bfloat16 (half the time on such a processor)."""
    return torch.cuda.is_available() or bool(torch.cpu.get_capabilities().get("avx512_bf16"))


def start(recipe: Recipe, weights: Path | None = None) -> Run:
    """A fresh run at step 0, from MiniLM's weights or from those of a reader."""
    torch.manual_seed(recipe.seed)
    shape = recipe.shape
    encoder = Encoder(shape, recipe.dropout) if shape else load_pretrained(package_zip(), recipe.dropout)
    reader = Reader(encoder, recipe.dropout)
    if weights:
        reader.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
    reader = reader.to(device())
    groups: list[dict[str, object]] = []
    for of_encoder in (True, False):
        for decays in (True, False):
            parameters = [
                p
                for name, p in reader.named_parameters()
                if name.startswith("encoder.") == of_encoder and (p.dim() > 1) == decays
            ]
            rate = recipe.rate if of_encoder else recipe.head_rate
            groups.append({"params": parameters, "lr": rate, "weight_decay": recipe.decay if decays else 0.0})
    optimizer = AdamW(groups, fused=True)

    def share(step: int) -> float:
        if step < recipe.warm_steps:
            return (step + 1) / recipe.warm_steps
        return max(0.0, (recipe.steps - step) / max(1, recipe.steps - recipe.warm_steps))

    return Run(reader, optimizer, LambdaLR(optimizer, share))


def train(
    recipe: Recipe, stream: Stream, folder: Path, tell: Callable[[str], None], weights: Path | None = None
) -> Reader:
    """The trained reader; goes on from the folder's checkpoint where there is one, with the same result.

    Every step seeds its own dropout, so a run that was cut off ends in the same weights on the same machine.
    """
    run = start(recipe, weights)
    kept = folder / "checkpoint.pt"
    if kept.exists():
        restore(run, kept)
        tell(f"going on from step {run.step}")
    run.reader.train()
    totals: dict[str, float] = {}
    for batch in _until(stream.batches(run.step), recipe.steps - run.step):
        torch.manual_seed(recipe.seed * 1_000_003 + run.step)
        for name, loss in take_step(run, moved(batch, device()), recipe).items():
            totals[name] = totals.get(name, 0.0) + loss
        if run.step % 20 == 0:
            parts = ", ".join(f"{name} {total / 20:.3f}" for name, total in totals.items())
            tell(f"step {run.step} of {recipe.steps}: {parts}")
            totals = {}
        if run.step % recipe.keep_every == 0:
            keep(run, kept)
    run.reader.eval()
    return run.reader


def take_step(run: Run, batch: Batch, recipe: Recipe) -> dict[str, float]:
    """One step; bfloat16 where the machine has it. Gives the losses of the heads as they stood before the step."""
    with torch.autocast(device().type, dtype=torch.bfloat16, enabled=has_bfloat16()):
        found = losses(run.reader, batch)
        total = torch.stack([recipe.weights[name] * loss for name, loss in found.items()]).sum()
    run.optimizer.zero_grad(set_to_none=True)
    total.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(run.reader.parameters(), recipe.clip)
    run.optimizer.step()
    run.schedule.step()
    run.step += 1
    return {name: float(loss.detach()) for name, loss in found.items()}


def losses(reader: Reader, batch: Batch) -> Losses:
    """The loss of each head; a layer or a class that the batch has no label for adds nothing."""
    outputs = reader(batch.ids, batch.mask)
    layers: dict[str, list[Tensor]] = {}
    for at, layer in enumerate(LAYERS):
        if bool((batch.tags[..., at] != IGNORED).any()):
            loss = _entropy(outputs.tags[..., TAG_SLICES[layer]], batch.tags[..., at])
            layers.setdefault("triggers" if layer in TRIGGERS else "tags", []).append(loss)
    found: Losses = {name: torch.stack(parts).sum() for name, parts in layers.items()}
    rows, places, names, values = batch.classes.unbind(1)
    classes = [
        _entropy(outputs.classes[rows[names == at], places[names == at]][:, CLASS_SLICES[name]], values[names == at])
        for at, name in enumerate(CLASSES)
        if bool((names == at).any())
    ]
    if classes:
        found["classes"] = torch.stack(classes).sum()
    if bool((batch.roles != IGNORED).any()):
        mask = torch.tensor([role_mask(kind) for kind in LOOKS], device=batch.ids.device)[batch.kinds]
        found["roles"] = _entropy(outputs.roles.masked_fill(~mask[:, None, :], -10000.0), batch.roles)
    if len(batch.links.rows):
        links, none = batch.links, torch.zeros_like(batch.links.rows)
        found["links"] = _entropy(reader.link_scorer(outputs.links, links.rows, links.anchors, none), links.labels)
    return found


def _entropy(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, -2), labels.flatten(), ignore_index=IGNORED)


def moved(value: T, to: torch.device) -> T:
    """The same nest of dataclasses with its tensors on another device."""
    if isinstance(value, Tensor):
        return value.to(to)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(**{f.name: moved(getattr(value, f.name), to) for f in fields(value)})
    return value


def _until(batches: Iterator[Batch], count: int) -> Iterator[Batch]:
    for _, batch in zip(range(count), batches, strict=False):
        yield batch


def keep(run: Run, path: Path) -> None:
    """Write the checkpoint whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    torch.save(
        {
            "reader": run.reader.state_dict(),
            "optimizer": run.optimizer.state_dict(),
            "schedule": run.schedule.state_dict(),
            "step": run.step,
        },
        part,
    )
    os.replace(part, path)  # noqa: PTH105  one system call, so that no half-written checkpoint is ever found


def restore(run: Run, path: Path) -> None:
    """Put a run where its checkpoint left it."""
    kept = torch.load(path, map_location=device(), weights_only=True)
    run.reader.load_state_dict(kept["reader"])
    run.optimizer.load_state_dict(kept["optimizer"])
    run.schedule.load_state_dict(kept["schedule"])
    run.step = int(kept["step"])
