"""Text is decoded whatever encoding it comes in, and what is no text is refused."""

import pytest

from headstamp.read.encodings import Decoded, decode
from headstamp.read.refusals import UnreadableError

CROATIAN = (
    "Predsjednik i ministar poriču da su oružje i streljivo otišli na istok; čelnik tvornice šuti već tjedan dana, "
    "a državni ured kaže da će izvješće objaviti čim ga završi."
)


@pytest.mark.parametrize(
    ("codec", "named"),
    [("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le"), ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be")],
)
def test_byte_order_marks_are_no_part_of_the_text(codec, named):
    """With a mark or, for wide text, without one, the text is the same."""
    text = "The minister said that he left the room."

    assert decode(text.encode(codec)) == Decoded(text, named)


def test_guesses_the_code_page_of_a_text():
    """Central European text without any mark comes out with its own letters."""
    assert decode(CROATIAN.encode("cp1250")) == Decoded(CROATIAN, "cp1250")


def test_the_files_own_word_counts_before_a_guess():
    """What the file declares is tried first; a name that no codec has is passed over."""
    assert decode("Министр".encode("koi8_r"), "koi8-r") == Decoded("Министр", "koi8-r")
    assert decode("café".encode("cp1252"), "klingon-8").text == "café"


def test_two_encodings_in_one_file_are_read_line_by_line():
    """Lines that are no UTF-8 in a file of UTF-8 are read as Windows-1252 and counted."""
    data = "Žarko je rekao: ništa.\nВучић\n".encode() + "Le ministre français a démenti.\n".encode("cp1252")

    assert decode(data) == Decoded("Žarko je rekao: ništa.\nВучић\nLe ministre français a démenti.\n", "utf-8", 1)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"words \x00 words", bytes(range(1, 32)) * 9]
)
def test_binary_junk_is_refused(data):
    """Bytes with NUL or full of control signs are no text."""
    with pytest.raises(UnreadableError) as caught:
        decode(data)

    assert caught.value.code == "binary"


def test_line_ends_stay_as_they_are():
    """Carriage returns are code points of the text like any other."""
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"
