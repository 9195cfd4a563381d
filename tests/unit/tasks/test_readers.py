"""The readers that a person can choose between."""

import pytest

from headstamp.config import READERS
from headstamp.errors import UsageError
from headstamp.extract.language_model.language_model_reader import LanguageModelReader
from headstamp.extract.trained.trained_reader import TrainedReader
from headstamp.tasks.readers import _OPENERS, LanguageModel, open_reader

MODEL = LanguageModel("http://localhost:8080/v1", "small")


def test_every_name_opens_a_reader() -> None:
    """What the command line offers is what can be opened, and the trained reader is one of them."""
    assert tuple(_OPENERS) == READERS
    assert isinstance(open_reader("trained"), TrainedReader)


def test_a_language_model_is_opened_without_calling_it() -> None:
    """The reader bears the model's name; where nobody listens, that is found out by reading only."""
    reader = open_reader("llm", MODEL, {"HEADSTAMP_LLM_KEY": " secret\n"})

    assert isinstance(reader, LanguageModelReader)
    assert reader.version.version == "small (prompt 1)"


@pytest.mark.parametrize(
    ("name", "language_model", "said"),
    [
        ("oracle", None, 'there is no reader "oracle"; there are trained, llm'),
        ("trained", MODEL, "the reader trained asks no language model"),
        ("llm", None, "needs the address of a server and the name of a model"),
        (
            "llm",
            LanguageModel("http://localhost:8080/v1", " "),
            "needs the address of a server and the name of a model",
        ),
        ("llm", LanguageModel("localhost", "small"), "it begins with http:// or https://"),
    ],
)
def test_what_does_not_go_together_is_refused(name: str, language_model: LanguageModel | None, said: str) -> None:
    """Unknown names, a model that nobody asks, and a missing or bad address are told."""
    with pytest.raises(UsageError, match=said):
        open_reader(name, language_model)


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "schlüssel"])
def test_a_key_that_no_header_can_hold_is_refused_and_not_repeated(key: str) -> None:
    """The variable is named, the key is not."""
    with pytest.raises(UsageError, match="HEADSTAMP_LLM_KEY holds characters") as refused:
        open_reader("llm", MODEL, {"HEADSTAMP_LLM_KEY": key})

    assert key not in str(refused.value)
