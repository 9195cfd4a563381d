"""Attributions become statements of whoever is named or described."""

from headstamp.extract.trained.statements import about, find
from marked_of import claims_of, quoted

NAMES = {"Ana Ruiz": "person:Ana Ruiz:PE"}


def test_a_statement_has_speaker_act_and_words():
    """Source, cue and every piece of the content are evidence of the statement; its act is the speaker's."""
    (claim,) = claims_of(
        find,
        """{s1.content "We sold nothing"}, {s1.source Ana Ruiz} {s1.cue insisted}, {s1.content "and never shall"}.
           ; s1 denies speaker="Ana Ruiz" """,
        NAMES,
    )
    assert (claim.body.speaker.name, claim.act) == ("Ana Ruiz", "denies")
    assert claim.body.about == '"We sold nothing" "and never shall"'
    assert (quoted(claim, "source"), quoted(claim, "cue")) == (["Ana Ruiz"], ["insisted"])
    assert quoted(claim, "content") == ['"We sold nothing"', '"and never shall"']


def test_hearsay_of_nobody_is_no_statement():
    """Without a source nobody has spoken."""
    passage = """{s1.cue Reportedly} {s1.content tanks left Peru}.
        ; s1 asserts speaker="unknown" """
    assert claims_of(find, passage) == []


def test_a_scrap_beside_a_content_is_no_statement():
    """ "Largely" and a clause, both of one cue, are one statement; a scrap without a cue is none."""
    (claim,) = claims_of(
        find,
        """{s1.source,s2.source Ana Ruiz} has {s1.content largely} {s1.cue,s2.cue confirmed} {s2.content that tanks left Peru}.
           ; s1 asserts speaker="Ana Ruiz"
           ; s2 asserts speaker="Ana Ruiz" """,
        NAMES,
    )
    assert quoted(claim, "content") == ["that tanks left Peru"]


def test_a_headline_repeats_the_body():
    """Of one statement in headline and body only the one in the body is told."""
    (claim,) = claims_of(
        find,
        """{s1.source Ana Ruiz}: {s1.content tanks left Peru}
           / {s2.source Ana Ruiz} {s2.cue said} on Friday that {s2.content the tanks left Peru in haste}.
           ; s1 asserts speaker="Ana Ruiz"
           ; s2 asserts speaker="Ana Ruiz" """,
        NAMES,
    )
    assert quoted(claim, "content") == ["the tanks left Peru in haste"]


def test_a_short_content_is_told_by_its_sentence():
    """ "Denied it" says little; the sentence around says more."""
    (claim,) = claims_of(
        find,
        """{s1.source Ana Ruiz} {s1.cue denied} {s1.content it}.
           ; s1 denies speaker="Ana Ruiz" """,
        NAMES,
    )
    assert claim.body.about == "Ana Ruiz denied it."


def test_long_contents_are_cut_at_a_blank():
    """What a statement is about has at most 200 letters."""
    assert about("tank " * 60) == "tank " * 39 + "tank…"
    assert about("two\n words") == "two words"
