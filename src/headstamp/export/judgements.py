"""A person's judgements as JSON values and in words, told apart from the machine's readings."""

from collections.abc import Iterator

from headstamp.export.records import Record, judgement_record
from headstamp.export.wording import amount_range, name_party, period
from headstamp.model.claim import Claim, Transfer
from headstamp.model.judgement import Correctable, Judgement, JudgementKind
from headstamp.model.view import ClaimView, JudgementView

JUDGEMENTS_SCHEMA = "headstamp.judgements/1"

_DEEDS = {
    JudgementKind.ACCEPT: "accepted",
    JudgementKind.REJECT: "rejected: counts for nothing",
    JudgementKind.NOTE: "note",
}
_NOT_NAMED = "nothing"


def listed_record(view: JudgementView) -> Record:
    """A judgement as `headstamp judgements --json` lists it."""
    return {
        **judgement_record(view.judgement),
        "in_force": view.in_force,
        "targets": [{"what": str(what), "id": identifier} for what, identifier in view.targets],
        "misfit": view.misfit,
    }


def describe(judgement: Judgement) -> str:
    """What was decided, in a few words: "supplier corrected to Norway", "merged with e07d2"."""
    match judgement.kind:
        case JudgementKind.CORRECT if judgement.correction is not None:
            return f"{_named(judgement.correction.field)} corrected to {judgement.correction.text}"
        case JudgementKind.MARK_ORIGIN if judgement.origin is not None:
            return f"rests on {judgement.origin.name}"
        case JudgementKind.MERGE_ENTRIES:
            return f"merged into {judgement.entries[0].id}: {', '.join(mark.id for mark in judgement.entries[1:])}"
        case JudgementKind.SPLIT_ENTRY:
            return f"split off {judgement.entries[0].id}: {', '.join(mark.id for mark in judgement.claims)}"
        case JudgementKind.SAME_ACTOR:
            return f"one actor: {' and '.join(mark.name for mark in judgement.actors)}"
        case JudgementKind.OTHER_ACTOR:
            return f"somebody else than {judgement.actors[0].name}: {', '.join(judgement.actors[1].names)}"
        case JudgementKind.RELIABILITY if judgement.reliability is not None:
            return f"{judgement.actors[0].name} is graded {judgement.reliability}"
        case JudgementKind.UNDO:
            return f"took back {', '.join(judgement.supersedes)}"
    return _DEEDS.get(judgement.kind, str(judgement.kind))


def tell(judgement: Judgement) -> str:
    """What was decided, by whom, when and why: "rejected: counts for nothing (Ada Quill, 2024-03-01): a game"."""
    why = f": {judgement.why}" if judgement.why else ""
    return f"{describe(judgement)} ({judgement.who}, {judgement.when[:10]}){why}"


def tell_all(view: ClaimView) -> Iterator[str]:
    """Each judgement on a claim in words; of a correction also what the machine read."""
    for judgement in view.judgements:
        words = tell(judgement)
        if judgement.correction is not None and view.machine is not None:
            words += f" [the machine read: {field_words(view, view.machine, judgement.correction.field)}]"
        yield words


def machine_words(view: ClaimView) -> str:
    """What the machine read in the fields that a person corrected: "supplier: Norway; stage: offered"."""
    if view.machine is None:
        return ""
    fields = dict.fromkeys(each.correction.field for each in view.judgements if each.correction)
    return "; ".join(f"{_named(field)}: {field_words(view, view.machine, field)}" for field in fields)


def field_words(view: ClaimView, claim: Claim, field: Correctable) -> str:
    """One field of a reading of the view's claim, in words."""
    if field is Correctable.SAID_BY:
        return view.actor(claim.said_by).name
    if field in {Correctable.POLARITY, Correctable.CERTAINTY, Correctable.ACT}:
        return str(getattr(claim, field.value))
    body = claim.body
    if not isinstance(body, Transfer):
        return _NOT_NAMED
    match field:
        case Correctable.STAGE:
            return str(body.stage)
        case Correctable.CATEGORY:
            return str(body.materiel.category)
        case Correctable.SUPPLIER:
            return name_party(view.actor(body.supplier) if body.supplier else None)
        case Correctable.RECIPIENT:
            return name_party(view.actor(body.recipient) if body.recipient else None)
        case Correctable.VIA:
            return ", ".join(view.actor(mention).name for mention in body.via) or _NOT_NAMED
        case Correctable.PERIOD:
            return period(body.period) if body.period else _NOT_NAMED
        case Correctable.QUANTITY if body.materiel.quantity is not None:
            quantity = body.materiel.quantity
            return amount_range(quantity.low, quantity.high, quantity.unit)
        case Correctable.VALUE if body.materiel.value is not None:
            value = body.materiel.value
            return amount_range(value.low, value.high, value.currency)
    return _NOT_NAMED


def _named(field: Correctable) -> str:
    return field.value.replace("_", " ")
