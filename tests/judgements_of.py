"""Short ways to write the judgements of a test down."""

from headstamp.model.judgement import ActorMark, EntryMark, Judgement, JudgementKind, mark_claim


def judgement(number, kind, *, claims=(), entries=(), **about):
    """The judgement `j` and its number, made in that minute; `entries` are tuples of claims."""
    marks = tuple(EntryMark(f"e{n}", tuple(map(mark_claim, each))) for n, each in enumerate(entries))
    return Judgement(
        f"j{number}",
        JudgementKind(kind),
        "Ada Quill",
        f"2024-03-01T12:{number:02}:00.000000+00:00",
        claims=tuple(map(mark_claim, claims)),
        entries=marks,
        **about,
    )


def mark(actor, *names):
    """The mark of an actor, or with names of a part of it."""
    if names:
        return ActorMark("", names[0], actor.kind, actor.country, names)
    return ActorMark(actor.id, actor.name, actor.kind, actor.country, actor.names)
