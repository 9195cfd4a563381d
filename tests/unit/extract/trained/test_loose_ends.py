"""Ends that are no party, or no certain one, give way to those that the rest of the text tells."""

from dataclasses import replace

from headstamp.extract.trained.marks import Mark, Trigger
from headstamp.extract.trained.transfers import find
from headstamp.extract.trained.voices import Voices
from marked_of import marked_of

SOLD = """{t1.supplier Chile} {t1.trigger sold} {t1.materiel mortars} to {t1.recipient Peru}.
    {t2.supplier %s} {t2.trigger sent} {t2.materiel the mortars} to {t2.recipient %s}.
    ; t1 transfer affirmed asserted delivered artillery by=article
    ; t2 transfer affirmed asserted delivered artillery by=article"""


def second(supplier, recipient, *, place="", likely=False):
    """The ends of the second transfer; `place` is marked as one, and the supplier as only likely."""
    names = {"Ana Ruiz": "person:Ana Ruiz", "Callaqui": "company:Callaqui"}
    marked = marked_of(SOLD % (supplier, recipient), names)
    first, other = marked.decoded.triggers
    if likely:
        roles = {f"likely {role}" if role == "supplier" else role: spans for role, spans in other.roles.items()}
        other = Trigger(other.kind, other.spans, roles, other.classes)
    at = [Mark("names", "place", span) for span in other.roles["recipient"] if place]
    decoded = replace(marked.decoded, triggers=(first, other), marks=(*marked.decoded.marks, *at))
    marked = replace(marked, decoded=decoded)
    claim = list(find(marked, Voices(marked)))[1]
    return tuple(end and end.name for end in (claim.body.supplier, claim.body.recipient))


def test_a_town_that_nobody_knows_is_no_party():
    """Where the mortars were landed is not who got them."""
    assert second("Chile", "Callaqui", place="Callaqui") == ("Chile", "Peru")
    assert second("Chile", "Callaqui") == ("Chile", "Callaqui")


def test_anyone_is_nobody_in_particular():
    """ "Anyone who asks" and people without a name give way; a buyer may be another buyer."""
    assert second("Chile", "anyone who asks") == ("Chile", "Peru")
    assert second("Chile", "men with armbands") == ("Chile", "Peru")
    assert second("Chile", "a rich private customer") == ("Chile", "rich private customer")


def test_who_tells_of_it_is_no_supplier():
    """A person that the clause names as supplier is one; a person whom it does not name gives way."""
    assert second("Ana Ruiz", "Peru", likely=True) == ("Chile", "Peru")
    assert second("Ana Ruiz", "Peru") == ("Ana Ruiz", "Peru")


TOLD = """{t1.supplier Chile} {t1.trigger sold} {t1.materiel mortars} to {t1.recipient Bolivia}.
    {s1.source %s} {s1.cue %s} that {s1.content {t2.materiel the mortars} had {t2.trigger passed} to {t2.recipient Bolivia}}.
    ; s1 %s speaker="%s"
    ; t1 transfer affirmed asserted delivered artillery by=article
    ; t2 transfer %s asserted delivered artillery by=s1"""


def supplier_told(source, cue, act, polarity, role):
    """The supplier of what a source says, where the graph takes the source for it in this role."""
    marked = marked_of(TOLD % (source, cue, act, source, polarity), {"Harbour Watch": "company:Harbour Watch"})
    first, other = marked.decoded.triggers
    roles = {**other.roles, f"{role} supplier": marked.decoded.attributions[0].source}
    marked = replace(marked, decoded=replace(marked.decoded, triggers=(first, replace(other, roles=roles))))
    return list(find(marked, Voices(marked)))[1].body.supplier.name


def test_a_source_that_is_only_likely_the_supplier_is_none():
    """Who reports that goods came did not send them; of a source that the graph names by a label that is not known."""
    assert supplier_told("Harbour Watch", "found", "asserts", "affirmed", "likely") == "Chile"
    assert supplier_told("Harbour Watch", "said", "asserts", "affirmed", "implied") == "Harbour Watch"


def test_a_state_that_lets_nothing_through_sent_nothing():
    """Peru denies that the mortars passed: they were Chile's. Peru that says so itself may have passed them on."""
    assert supplier_told("Peru", "denied", "denies denies", "denied", "implied") == "Chile"
    assert supplier_told("Peru", "said", "asserts", "affirmed", "implied") == "Peru"
