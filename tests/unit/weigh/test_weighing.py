"""Entries are counted and judged as the cases in `tests/cases/weigh.yaml` say."""

from pathlib import Path

import pytest
import yaml

from claims_of import actors_of, party, transfer_claim
from headstamp.group import group
from headstamp.lexicon.states import load_states
from headstamp.model.claim import Act, Certainty, Polarity, Stage
from headstamp.model.materiel import Quantity, Value
from headstamp.model.view import DocumentSummary
from headstamp.weigh import RULES, weigh

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "weigh.yaml").read_text(encoding="utf-8"))
SAYS = {
    "affirms": {"act": Act.ASSERTS},
    "admits": {"act": Act.ADMITS},
    "denies": {"act": Act.DENIES, "polarity": Polarity.DENIED},
    "declines": {"act": Act.DECLINES, "polarity": Polarity.DENIED},
    "demands": {"act": Act.DEMANDS},
    "supposes": {"certainty": Certainty.HYPOTHETICAL},
}


def claim(row, number):
    chain = tuple(map(party, row["by"].split(" > ")))
    amount, unit = row["number"].split() if "number" in row else (None, None)
    sum_, currency = row["worth"].split() if "worth" in row else (None, None)
    return transfer_claim(
        number,
        row["in"],
        "Serbia",
        "Ukraine",
        row.get("kind", "ammunition"),
        row["of"],
        said_by=chain[-1],
        chain=chain,
        stage=Stage(row.get("stage", "delivered")),
        quantity=Quantity(float(amount), float(amount), float(amount), unit) if amount else None,
        value=Value(float(sum_), float(sum_), float(sum_), currency) if sum_ else None,
        **SAYS[row["says"]],
    )


def weighed(rows):
    claims = [claim(row, number) for number, row in enumerate(rows)]
    documents = {
        row["in"]: DocumentSummary(row["in"], row["in"], "", "", str(row["dated"]), None, "en", "text/plain")
        for row in rows
    }
    actors = actors_of(claims)
    (entry,) = group(claims, actors, load_states())
    forward = weigh(entry, claims, actors, documents)
    assert forward == weigh(entry, reversed(claims), actors, documents)
    return forward


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_cases(case):
    """Counts, origins and findings are the expected ones, whatever the order of the claims."""
    weight, findings = weighed(case["claims"])
    found = {
        "affirming": weight.affirming,
        "denying": weight.denying,
        "origins": [weight.origins.low, weight.origins.high],
        "named": [actor.name for actor in weight.origins.named],
        "contested": weight.contested,
        "findings": [finding.rule for finding in findings],
        "says": [finding.says for finding in findings],
    }
    assert {key: found[key] for key in case["expect"]} == case["expect"]


def test_a_weight_holds_dates_stages_and_amounts():
    """Dates said, documents, stages and amounts are counted off the claims and never averaged."""
    by = "outlet:Herald > person:Petar Lukic:RS"
    weight, _ = weighed(
        [
            {"in": "a", "dated": "2023-03-01", "by": by, "says": "affirms", "of": "shells", "number": "500 shells"},
            {"in": "b", "dated": "2023-05", "by": by, "says": "affirms", "of": "shells", "stage": "agreed"},
        ]
    )
    assert weight.documents == 2
    assert weight.said == ("2023-03-01", "2023-05")
    assert weight.stages == (("agreed", 1), ("delivered", 1))
    assert [(a.kind, a.low, a.high, a.unit, a.said_by.name) for a in weight.amounts] == [
        ("quantity", 500.0, 500.0, "shells", "Petar Lukic")
    ]
    assert [collapse.reason for collapse in weight.origins.collapsed] == ["one speaker in 2 documents: Petar Lukic"]


def test_the_explanation_of_a_finding_is_the_docstring_of_its_rule():
    """What a reader is told of a rule is what stands in the code, and every rule has it."""
    _, findings = weighed(CASES[0]["claims"])
    assert findings[0].explanation.startswith("One says that the whole transfer took place or is agreed")
    assert all(rule.__doc__ for rule in RULES)
