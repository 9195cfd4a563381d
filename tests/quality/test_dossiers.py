"""Small dossiers give the origins and findings that a careful reader expects; they stand in `tests/cases/weighing/`."""

from pathlib import Path

import pytest
import yaml

from dossiers_of import claims_of, weigh_dossier

FOLDER = Path(__file__).parents[1] / "cases" / "weighing"
DOSSIERS = [case for path in sorted(FOLDER.glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))]


@pytest.mark.parametrize("dossier", DOSSIERS, ids=[case["dossier"] for case in DOSSIERS])
def test_dossier(dossier):
    """Counts, origins, findings and their words are as expected, in whatever order the claims come."""
    weight, findings = weigh_dossier(dossier)
    rules, expect = {finding.rule for finding in findings}, dossier["expect"]
    reasons = [collapse.reason for collapse in weight.origins.collapsed]
    found = {
        "affirming": weight.affirming,
        "denying": weight.denying,
        "origins": [weight.origins.low, weight.origins.high],
        "named": [actor.name for actor in weight.origins.named],
        "present": [rule for rule in expect.get("present", ()) if rule in rules],
        "absent": [rule for rule in expect.get("absent", ()) if rule not in rules],
        "reasons": [part for part in expect.get("reasons", ()) if any(part in reason for reason in reasons)],
        "says": [finding.says for finding in findings if finding.rule in expect.get("present", ())],
        "grade": weight.grade.reliability + weight.grade.credibility,
        "roll_ups": [f"{each.name}: {each.low:,.10g} {each.unit}" for each in weight.roll_ups],
    }

    assert {key: found[key] for key in expect} == expect, reasons
    assert weigh_dossier(dossier, list(reversed(claims_of(dossier)))) == (weight, findings)
    assert all(finding.clears for finding in findings if finding.rule.startswith("D"))


def test_the_dossiers_are_found():
    """The folder holds those on origins, on findings and on who speaks as one, and whole small dossiers."""
    assert {path.stem for path in FOLDER.glob("*.yaml")} >= {"findings", "origins", "reports", "voices"}
