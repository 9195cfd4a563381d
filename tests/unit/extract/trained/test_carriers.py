"""Who only carries goods, or lets them through, is on the way and no supplier."""

from headstamp.extract.trained.transfers import find
from marked_of import claims_of

NAMES = {"Kestrel Air": "company:Kestrel Air", "Chilean": "state:Chile:CL"}


def ways(passage, names=None):
    """Supplier, recipient and ways of each claim."""
    claims = claims_of(find, passage, names or NAMES)
    return [(c.body.supplier.name, c.body.recipient.name, [via.name for via in c.body.via]) for c in claims]


def flown(trigger, goods="Chilean mortars"):
    return f"""{{t1.supplier Kestrel Air}} {{t1.trigger {trigger}}} {{t1.materiel {goods}}} to {{t1.recipient Peru}}.
        ; t1 transfer affirmed asserted delivered artillery by=article"""


def test_a_firm_that_flew_the_goods_is_on_the_way():
    """The state whose goods they are supplied them; a firm that sold them supplied them itself."""
    assert ways(flown("flew")) == [("Chile", "Peru", ["Kestrel Air"])]
    assert ways(flown("sold")) == [("Kestrel Air", "Peru", [])]


def test_whose_goods_they_are_another_sentence_tells():
    """The supplier of the matter goes before who carries; where nobody else is told, the carrier stays."""
    bought = """ {t2.recipient Peru} {t2.trigger bought} {t2.materiel mortars} from {t2.supplier Chile}.
        ; t1 transfer affirmed asserted delivered artillery by=article
        ; t2 transfer affirmed asserted delivered artillery by=article"""
    first = "{t1.supplier Kestrel Air} {t1.trigger carried} {t1.materiel the mortars} to {t1.recipient Peru}."
    assert ways(first + bought)[0] == ("Chile", "Peru", ["Kestrel Air"])
    assert ways(flown("flew", "mortars")) == [("Kestrel Air", "Peru", [])]


def test_a_state_that_lets_goods_through_is_on_the_way():
    """Whose goods went through is told by their adjective."""
    passage = """{t1.supplier Bolivia} {t1.trigger let} {t1.materiel Chilean mortars} through to {t1.recipient Peru}.
        ; t1 transfer affirmed asserted delivered artillery by=article"""
    assert ways(passage) == [("Chile", "Peru", ["Bolivia"])]
