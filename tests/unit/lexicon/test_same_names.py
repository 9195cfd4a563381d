"""Names that count as one."""

from headstamp.lexicon.same_names import load_same_names


def test_the_list_loads():
    """Every spelling leads to the first of its list, and the first to itself; nobody and wholes are known."""
    names = load_same_names()

    assert (names.meant["usa"], names.meant["united states"]) == ("united states", "united states")
    assert names.nobody == {"third party", "unknown"}
    assert "south korea" in names.whole


def test_names_are_written_as_they_are_folded():
    """No name has a capital, a full stop or a leading article: such a name would never be met."""
    names = load_same_names()
    every = {*names.meant, *names.meant.values(), *names.nobody, *names.whole}

    assert [name for name in every if name != name.casefold() or "." in name or name.startswith("the ")] == []
