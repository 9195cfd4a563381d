"""The cues are read as the list gives them."""

from headstamp.lexicon.cues import CueKind, load_cues
from headstamp.model.claim import Act, Certainty


def test_a_verb_means_what_its_form_of_content_says():
    """One verb may do different things with different content."""
    cues = load_cues()
    assert cues.verbs["say"]["clause"].act is Act.ASSERTS
    assert cues.verbs["refuse"]["comment"].act is Act.DECLINES
    assert cues.verbs["refuse"]["infinitive"].kind is CueKind.STANCE
    assert cues.verbs["accuse"]["of"].certainty is Certainty.ALLEGED


def test_denials_reject_a_clause_and_not_a_quotation():
    """What follows "denied that" is rejected, what follows "denied it: ..." in quotation marks is said."""
    forms = load_cues().verbs["deny"]
    assert forms["clause"].denies
    assert not forms["quotation"].denies


def test_the_list_is_broad():
    """At least 250 verbs and 80 nouns attribute, all in lower case."""
    cues = load_cues()
    assert len(cues.verbs) >= 250
    assert len(cues.nouns) >= 80
    assert all(word == word.lower() for word in [*cues.verbs, *cues.nouns, *cues.adverbs])


def test_the_list_is_read_once():
    """Asking again gives the very same lists."""
    assert load_cues() is load_cues()
