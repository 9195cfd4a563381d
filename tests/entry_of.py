"""An entry of a few claims, laid out for the rules of weighing."""

from claims_of import actors_of, party, transfer_claim
from headstamp.group import group
from headstamp.lexicon.states import load_states
from headstamp.model.view import DocumentSummary
from headstamp.weigh.laying_out import lay_out


def case_of(*rows):
    """The case of claims "Serbia to Ukraine", each (document, date or None, chain, fields of the claim)."""
    claims = []
    for number, (document, _, chain, fields) in enumerate(rows):
        mentions = tuple(map(party, chain.split(" > ")))
        claims.append(
            transfer_claim(
                number,
                document,
                "Serbia",
                "Ukraine",
                fields.pop("category", "ammunition"),
                fields.pop("words", "shells"),
                said_by=mentions[-1],
                chain=mentions,
                **fields,
            )
        )
    documents = {
        document: DocumentSummary(document, document, "", "", date, None, "en", "text/plain")
        for document, date, _, _ in rows
    }
    actors = actors_of(claims)
    (entry,) = group(claims, actors, load_states())
    return lay_out(entry, claims, actors, documents)
