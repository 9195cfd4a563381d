"""What a trigger's marks say is given to whom becomes claims, each field with its words."""

from headstamp.extract.trained.transfers import find
from marked_of import claims_of, quoted


def told(claim):
    """A transfer in one line."""
    body = claim.body
    ends = [end.name if end else "?" for end in (body.supplier, body.recipient)]
    return f"{ends[0]} > {ends[1]}: {body.materiel.text} ({claim.polarity} {body.stage})"


def test_a_transfer_has_its_ends_goods_voice_and_words():
    """Supplier, recipient, goods, amount, stage and voice are those of the marks, and each leads to its words."""
    (claim,) = claims_of(
        find,
        """{s1.content {t1.supplier Chile} has {t1.trigger sold} {t1.quantity 40} {t1.materiel howitzers} to
           {t1.recipient Peru}}, {s1.source Ana Ruiz} {s1.cue said}.
           ; s1 asserts speaker="Ana Ruiz"
           ; t1 transfer affirmed asserted delivered artillery by=s1""",
        {"Ana Ruiz": "person:Ana Ruiz:PE"},
    )
    assert told(claim) == "Chile > Peru: howitzers (affirmed delivered)"
    assert (claim.body.materiel.category, claim.body.materiel.quantity.amount) == ("artillery", 40)
    assert [actor.name for actor in claim.chain] == ["Harbour Gazette", "Ana Ruiz"]
    assert (claim.said_by.name, claim.act, claim.certainty) == ("Ana Ruiz", "asserts", "asserted")
    assert quoted(claim, "supplier") == ["Chile"]
    assert quoted(claim, "quantity") == ["40"]
    assert quoted(claim, "trigger") == ["sold"]
    assert quoted(claim, "claim")[0].split() == ["Chile", "has", "sold", "40", "howitzers", "to", "Peru"]
    assert list(claim.evidence) == sorted(claim.evidence)


def test_several_recipients_are_several_claims():
    """Each supplier with each recipient is a claim of its own."""
    claims = claims_of(
        find,
        """{t1.supplier Chile} {t1.trigger sends} no {t1.materiel shells} to {t1.recipient Peru} or {t1.recipient Bolivia}.
           ; t1 transfer denied asserted refused ammunition by=article""",
    )
    assert [told(claim) for claim in claims] == [
        "Chile > Peru: shells (denied refused)",
        "Chile > Bolivia: shells (denied refused)",
    ]


def test_what_is_told_two_by_two_stays_two_by_two():
    """Goods that each stand with an end of their own are not crossed with the ends of the others."""
    claims = claims_of(
        find,
        """{t1.recipient Laos} has {t1.trigger bought} {t1.materiel tanks} from {t1.supplier Chile}, {t1.materiel rifles}
           from {t1.supplier Peru}.
           ; t1 transfer affirmed asserted delivered armour by=article""",
    )
    assert sorted(told(claim) for claim in claims) == [
        "Chile > Laos: tanks (affirmed delivered)",
        "Peru > Laos: rifles (affirmed delivered)",
    ]


def test_nobody_at_either_end_is_no_claim():
    """Where neither end is named or meant nothing is claimed; nor does a state supply itself."""
    passage = """{t1.trigger Delivery} of {t1.materiel tanks} by {t1.supplier them} went on.
        ; t1 transfer affirmed asserted delivered armour by=article"""
    own = """{t1.supplier Chile} {t1.trigger handed} {t1.materiel tanks} to {t1.recipient Chile}.
        ; t1 transfer affirmed asserted delivered armour by=article"""
    assert claims_of(find, passage) == []
    assert claims_of(find, own) == []


def test_two_triggers_of_one_sentence_tell_it_once():
    """ "A deal to sell" is one transfer: the fuller telling stays."""
    claims = claims_of(
        find,
        """{t1.supplier,t2.supplier Chile} signed a {t1.trigger deal} to {t2.trigger sell} {t1.materiel,t2.materiel tanks}
           to {t2.recipient Peru}.
           ; t1 transfer affirmed asserted agreed armour by=article
           ; t2 transfer affirmed asserted agreed armour by=article""",
    )
    assert [told(claim) for claim in claims] == ["Chile > Peru: tanks (affirmed agreed)"]


def test_a_refusal_denies():
    """What was refused did not move, whatever the graph says of its polarity."""
    (claim,) = claims_of(
        find,
        """{t1.supplier Chile} {t1.trigger refused} {t1.recipient Peru} the {t1.materiel tanks}.
           ; t1 transfer affirmed asserted refused armour by=article""",
    )
    assert told(claim) == "Chile > Peru: tanks (denied refused)"


def test_an_accusation_alleges_and_a_denial_is_not_turned_twice():
    """Inside an accusation a transfer is alleged; inside a denial it keeps the polarity that the graph gave it."""
    (accused,) = claims_of(
        find,
        """{s1.source Peru} {s1.cue accused} {t1.supplier Chile} of {s1.content {t1.trigger arming} {t1.recipient Bolivia}}.
           ; s1 accuses speaker="Peru" certainty=alleged
           ; t1 transfer affirmed asserted delivered unspecified by=s1""",
    )
    (denied,) = claims_of(
        find,
        """{s1.source Chile} {s1.cue denied} {s1.content {t1.trigger arming} {t1.recipient Bolivia}}.
           ; s1 denies speaker="Chile" denies
           ; t1 transfer denied asserted delivered unspecified by=s1 supplier="Chile" """,
    )
    assert (accused.certainty, accused.act, accused.said_by.name) == ("alleged", "accuses", "Peru")
    assert (denied.certainty, denied.polarity, denied.act) == ("asserted", "denied", "denies")
    assert told(denied) == "Chile > Bolivia: weapons (denied delivered)"


def test_a_period_is_resolved_against_the_day_of_publication():
    """The words of the period are kept beside the dates they stand for."""
    (claim,) = claims_of(
        find,
        """{t1.supplier Chile} {t1.trigger sold} {t1.recipient Peru} {t1.materiel tanks} via {t1.via Bolivia} {t1.period last year}.
           ; t1 transfer affirmed asserted delivered armour by=article""",
    )
    period = claim.body.period
    assert (period.text, period.start, period.end) == ("last year", "2023", "2023")
    assert [mention.name for mention in claim.body.via] == ["Bolivia"]
