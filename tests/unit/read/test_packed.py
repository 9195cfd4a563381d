"""Office files are weighed before they are opened."""

import io
import zipfile

import pytest

from headstamp.read.packed import check_packed
from headstamp.read.refusals import UnreadableError


def archive(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return stream.getvalue()


def test_an_ordinary_archive_may_be_opened(raw):
    """Small members, and small ones that shrink well, pass."""
    assert check_packed(raw(archive({"word/document.xml": b"<w/>" + b" " * 100_000}))) is None


@pytest.mark.parametrize(
    ("members", "limits", "code"),
    [
        ({"word/document.xml": b"a" * 30_000_000}, {}, "zip-bomb"),
        ({"word/document.xml": bytes(range(256)) * 40}, {"unpacked_bytes": 10_000}, "too-large"),
        ({"xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY b "c">]>'}, {}, "damaged"),
    ],
)
def test_a_dangerous_archive_is_refused(raw, members, limits, code):
    """A zip bomb, one over the limit and one with XML entities are named for what they are."""
    with pytest.raises(UnreadableError) as caught:
        check_packed(raw(archive(members), **limits))

    assert caught.value.code == code


@pytest.mark.parametrize("cut", [10, 60])
def test_a_torn_archive_is_damaged(raw, cut):
    """An archive that ends too early is said to be damaged."""
    with pytest.raises(UnreadableError, match="torn or damaged"):
        check_packed(raw(archive({"word/document.xml": b"<w/>"})[:-cut]))


def test_a_locked_member_needs_a_password(raw):
    """The flag for encryption is enough: nothing is tried."""
    data = bytearray(archive({"word/document.xml": b"<w/>"}))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1

    with pytest.raises(UnreadableError) as caught:
        check_packed(raw(bytes(data)))

    assert caught.value.code == "encrypted"
