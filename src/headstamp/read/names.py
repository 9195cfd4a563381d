"""Names and texts that are safe to store and to show."""

import re

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def shown(name: str) -> str:
    """The name with every unseen sign spelt out, `<U+202E>`: no name can turn round or hide what stands beside it.

    Right-to-left marks, control signs, zero-width signs and bytes that were no UTF-8 count as unseen.
    """
    return _UNSEEN.sub(lambda sign: f"<U+{ord(sign[0]):04X}>", name)


def storable(text: str) -> str:
    """The text with NUL and lone surrogates replaced one for one by U+FFFD: databases and JSON can hold it."""
    return _UNSTORABLE.sub("\ufffd", text)
