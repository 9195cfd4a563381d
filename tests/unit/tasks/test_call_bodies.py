"""What a server does not know is not sent to it."""

import pytest

from headstamp.extract.language_model.endpoint import Message
from headstamp.tasks.call_bodies import CallBodies

ASKED = (Message("user", "[1] Peace."),)


def settings(bodies: CallBodies) -> set[str]:
    return set(bodies.body("small", ASKED, {})) - {"model", "messages"}


def test_a_setting_that_is_named_goes() -> None:
    """A refusal that names a setting takes it away; the number of tokens has a newer name to try first."""
    bodies = CallBodies()

    assert bodies.simplify(400, "Unsupported parameter: 'max_tokens' is not supported with this model.")
    assert settings(bodies) == {"max_completion_tokens", "temperature", "seed", "response_format"}
    assert bodies.simplify(422, "temperature does not support 0")
    assert bodies.simplify(400, "max_completion_tokens is too large")
    assert settings(bodies) == {"seed", "response_format"}


def test_the_form_goes_step_by_step() -> None:
    """A refusal that names nothing is laid at the door of the form; when that is gone, nothing is left to try."""
    bodies = CallBodies()

    assert bodies.simplify(400, "bad request")
    assert bodies.body("small", ASKED, {})["response_format"] == {"type": "json_object"}
    assert bodies.simplify(501, "bad request")
    assert settings(bodies) == {"max_tokens", "temperature", "seed"}
    assert not bodies.simplify(400, "bad request")


@pytest.mark.parametrize("status", [401, 404, 413, 500])
def test_other_refusals_change_nothing(status: int) -> None:
    """Only statuses of servers that do not understand a call make it simpler."""
    bodies = CallBodies()

    assert not bodies.simplify(status, "temperature")
    assert settings(bodies) == {"max_tokens", "temperature", "seed", "response_format"}
