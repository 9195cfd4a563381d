"""A small dossier of `tests/cases/weighing/`, turned into the claims of one entry, and weighed."""

from dataclasses import replace

from claims_of import actors_of, party, transfer_claim
from headstamp.group import group
from headstamp.lexicon.states import load_states
from headstamp.model.claim import (
    Act,
    Certainty,
    Claim,
    Evidence,
    Field,
    Licence,
    LicenceStatus,
    Polarity,
    Sanction,
    SanctionStatus,
    Stage,
    Statement,
)
from headstamp.model.entry import Entry
from headstamp.model.materiel import Period, Quantity, Value
from headstamp.model.text import Span
from headstamp.model.view import DocumentSummary
from headstamp.weigh import Circumstances, Copy, weigh

SAYS = {
    "affirms": {"act": Act.ASSERTS},
    "admits": {"act": Act.ADMITS},
    "accuses": {"act": Act.ACCUSES, "certainty": Certainty.ALLEGED},
    "promises": {"act": Act.PROMISES},
    "denies": {"act": Act.DENIES, "polarity": Polarity.DENIED},
    "declines": {"act": Act.DECLINES, "polarity": Polarity.DENIED},
    "is silent": {"act": Act.DECLINES, "certainty": Certainty.UNCONFIRMED},
    "refuses": {"act": Act.REFUSES, "polarity": Polarity.DENIED},
    "demands": {"act": Act.DEMANDS},
    "supposes": {"certainty": Certainty.HYPOTHETICAL},
}


def row_claim(row, number):
    """The claim of one line of a dossier."""
    chain = tuple(map(party, row["by"].split(" > ")))
    said = dict(SAYS[row.get("says", "affirms")])
    if "certainty" in row:
        said["certainty"] = Certainty(row["certainty"])
    if "said" in row:
        said["said_on"] = str(row["said"])
    claim = transfer_claim(
        number,
        row["in"],
        row.get("from", "Serbia"),
        row.get("to", "Ukraine"),
        row.get("kind", "ammunition"),
        row.get("of", "shells"),
        said_by=chain[-1],
        chain=chain,
        stage=Stage(row.get("stage", "delivered")),
        quantity=amount(Quantity, row.get("number")),
        value=amount(Value, row.get("worth")),
        via=tuple(party(each) for each in row.get("via", ())),
        period=period(row.get("happened")),
        **said,
    )
    words = row.get("words", row.get("of", "shells"))
    place = Span(number * 1000, number * 1000 + len(words))
    told = {Field.SOURCE: row.get("called"), Field.QUANTITY: row.get("counted")}
    parts = [Evidence(Span(place.end + 1, place.end + 1 + len(q)), field, q) for field, q in told.items() if q]
    claim = replace(claim, evidence=(Evidence(place, Field.WHOLE, words), *parts))
    return replace(claim, body=beside(row) or claim.body)


def beside(row):
    """The body of a line that is no transfer; None for one that is."""
    if "licence" in row:
        kind, status = row["licence"].rsplit(" ", 1)
        return Licence(kind, LicenceStatus(status), party(row.get("authority", "?")), party(row.get("holder", "?")))
    if "embargo" in row:
        return Sanction(
            SanctionStatus(row["embargo"]), party(row.get("imposer", "?")), party(row.get("to", "Ukraine"))
        )
    if "statement" in row:
        return Statement(party(row["by"].split(" > ")[-1]), row["statement"])
    return None


def amount(kind, text):
    """A quantity or value from "500 shells" or, as an estimate, "about 500 shells"; None from nothing."""
    if text is None:
        return None
    estimate = text.startswith("about ")
    number, unit = text.removeprefix("about ").split(" ", 1)
    return kind(float(number), float(number), float(number), unit, estimate)


def period(text):
    """A period from a date or from "first to last"; None from nothing."""
    if text is None:
        return None
    first, _, last = str(text).partition(" to ")
    return Period(str(text), first, last or first)


def claims_of(dossier) -> list[Claim]:
    """The claims of a dossier, in the order in which they are written down."""
    return [row_claim(row, number) for number, row in enumerate(dossier["claims"])]


def weigh_dossier(dossier, claims=None):
    """The weight and the findings of a dossier, all of whose transfers are put in one entry.

    Where the claims are of several parties, the entry is the largest, with all of them.
    """
    claims = claims_of(dossier) if claims is None else claims
    documents = {
        row["in"]: DocumentSummary(
            row["in"], row["in"], "", "", str(row["dated"]) if row.get("dated") else None, None, "en", "text/plain"
        )
        for row in dossier["claims"]
    }
    actors = actors_of(claims)
    grouped = group(claims, actors, load_states())
    everything = sorted(claim for each in grouped for claim in each.claims)
    entry: Entry = replace(grouped[0], claims=tuple(everything))
    around = tuple(claim for claim in claims if claim.id not in everything)
    copies = {name: Copy(each["of"], each["share"]) for name, each in dossier.get("copies", {}).items()}
    circumstances = Circumstances(around, copies, dossier.get("reliability", {}))
    return weigh(entry, claims, actors, documents, circumstances)
