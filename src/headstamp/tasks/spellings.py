"""Names as a person types them."""


def fold(name: str) -> str:
    """The name in lower-case Latin letters, as resolving compares names: "Вучић", "VUČIĆ" and "vucic" are one."""
    # loaded at the first name: a plain list of entries needs none of what resolving needs
    from headstamp.resolve.spelling import fold as folded

    return folded(name)
