"""What one transfer of a document leaves open another tells."""

from headstamp.extract.trained.matters import is_vague
from headstamp.extract.trained.transfers import find
from headstamp.model.actor import ActorKind, Mention
from marked_of import claims_of, quoted


def ends(passage, names=None):
    """Supplier and recipient of each claim."""
    claims = claims_of(find, passage, names)
    return [tuple(end.name if end else "?" for end in (c.body.supplier, c.body.recipient)) for c in claims]


def test_goods_that_were_told_of_keep_their_ends():
    """ "The shells" of the next sentence come from where they were said to come from, with those words as evidence."""
    passage = """{t1.supplier Chile} {t1.trigger sold} {t1.materiel shells} to {t1.recipient Peru}.
        {t2.materiel The shells} {t2.trigger reached} {t2.recipient Peru} in May.
        ; t1 transfer affirmed asserted agreed ammunition by=article
        ; t2 transfer affirmed asserted delivered ammunition by=article"""
    assert ends(passage) == [("Chile", "Peru"), ("Chile", "Peru")]
    assert quoted(claims_of(find, passage)[1], "supplier") == ["Chile"]


def test_open_ends_are_those_of_the_matter_in_denials_too():
    """Goods told of without their giver, and what is said never to have come, are of the parties told beside."""
    passage = """{t1.supplier Chile} {t1.trigger sold} {t1.materiel shells} to {t1.recipient Peru}.
        {t2.materiel Shells} also {t2.trigger reached} {t2.recipient Peru} in May.
        {t3.materiel The shells} {t3.trigger never reached} {t3.recipient Peru}.
        ; t1 transfer affirmed asserted agreed ammunition by=article
        ; t2 transfer affirmed asserted delivered ammunition by=article
        ; t3 transfer denied asserted delivered ammunition by=article"""
    assert ends(passage) == [("Chile", "Peru"), ("Chile", "Peru"), ("Chile", "Peru")]


def test_who_denies_denies_what_his_side_has_a_part_in():
    """Of two matters of a text the one that the denier's side is an end of, though the other was told last."""
    passage = """{t1.supplier Chile} {t1.trigger sold} {t1.materiel shells} to {t1.recipient Peru}.
        {t2.supplier Mali} {t2.trigger sold} {t2.materiel shells} to {t2.recipient Togo}.
        {s1.source Chile} {s1.cue denied} {s1.content any such sale}.
        ; t1 transfer affirmed asserted agreed ammunition by=article
        ; t2 transfer affirmed asserted agreed ammunition by=article
        ; s1 denies speaker="Chile" """
    assert ends(passage) == [("Chile", "Peru"), ("Mali", "Togo"), ("Chile", "Peru")]
    assert [claim.polarity for claim in claims_of(find, passage)] == ["affirmed", "affirmed", "denied"]


def test_a_bare_noun_is_the_end_told_before():
    """ "The army" is that of the state that gets the goods elsewhere; a firm is no state."""
    passage = """{t1.supplier Chile} {t1.trigger sold} {t1.materiel shells} to {t1.recipient Peru}.
        {t2.materiel Shells} {t2.trigger reached} the {t2.recipient army} in May, from the {t2.supplier firm}.
        ; t1 transfer affirmed asserted agreed ammunition by=article
        ; t2 transfer affirmed asserted delivered ammunition by=article"""
    assert ends(passage) == [("Chile", "Peru"), ("firm", "Peru")]
    assert ends(passage.replace(", from the {t2.supplier firm}", "")) == [("Chile", "Peru"), ("Chile", "Peru")]


def test_goods_that_go_the_other_way_tell_nothing():
    """A return is no evidence of who supplied."""
    passage = """{t1.supplier Chile} {t1.trigger sold} {t1.materiel shells} to {t1.recipient Peru}.
        {t2.supplier Peru} {t2.trigger passed on} {t2.materiel the shells}.
        ; t1 transfer affirmed asserted agreed ammunition by=article
        ; t2 transfer affirmed asserted delivered ammunition by=article"""
    assert ends(passage) == [("Chile", "Peru"), ("Peru", "?")]


def test_who_is_on_the_way_is_no_end():
    """Where goods passed through is not whose they are, though another transfer has them from there."""
    passage = """{t1.supplier Chile} {t1.trigger sold} {t1.materiel shells} to {t1.recipient Peru}.
        {t2.materiel Shells} {t2.trigger reached} {t2.recipient Peru} by way of {t2.via Chile}.
        ; t1 transfer affirmed asserted agreed ammunition by=article
        ; t2 transfer affirmed asserted delivered ammunition by=article"""
    assert ends(passage) == [("Chile", "Peru"), ("?", "Peru")]


def test_only_bare_nouns_are_vague():
    """A capital, a state or a description of some length tells who is meant."""
    assert is_vague(Mention(ActorKind.UNNAMED, "buyer"))
    assert not is_vague(Mention(ActorKind.FORCE, "army", country="PE"))
    assert not is_vague(Mention(ActorKind.UNNAMED, "men who set fires"))
