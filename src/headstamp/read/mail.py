"""EML: the body as a document, each attachment as a document of its own."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage, Message
from email.utils import parseaddr

from headstamp.model.document import Place
from headstamp.model.problem import Problem
from headstamp.model.text import Span
from headstamp.read.drafts import Draft, Found, Member, Raw
from headstamp.read.encodings import decode
from headstamp.read.heads import names_outlet
from headstamp.read.names import storable
from headstamp.read.refusals import UnreadableError
from headstamp.read.web_page import draft_page

MOST_PARTS = 1000
"""Parts of one mail; more are made by nobody but a prankster."""


def read_mail(raw: Raw) -> Found:
    """The body (plain text before HTML) with subject, sender and date; attachments are members, to be read by what
    they hold. A mail without a body gives its attachments only; without either it is UnreadableError `empty`.
    """
    try:
        message = email.message_from_bytes(raw.data, policy=email.policy.default)
        parts = list(_leaves(message, raw))
    except UnreadableError:
        raise
    except Exception as error:
        # The parser of headers fails in many ways on broken ones.
        raise UnreadableError("damaged", "the mail is torn or damaged; it cannot be opened") from error
    bodies = [(number, part) for number, part in parts if not _is_attached(part)]
    members, problems = [], list[Problem]()
    for number, part in parts:
        if _is_attached(part):
            members.append(Member(_bytes(part), storable(_file_name(part) or f"part {number}")))
    body = _body(bodies, raw)
    if body is None and not members:
        raise UnreadableError("empty", "the mail holds no text and no attachment")
    drafts = () if body is None else (_with_headers(body, message),)
    return Found(drafts, tuple(members), tuple(problems))


def _leaves(message: EmailMessage, raw: Raw) -> Iterator[tuple[int, EmailMessage]]:
    """(number, part) of every part that holds something itself; a mail inside the mail counts as one part."""
    stack, number = [message], 0
    while stack:
        raw.deadline.check()
        part = stack.pop()
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            stack.extend(reversed([sub for sub in part.iter_parts() if isinstance(sub, EmailMessage)]))
            continue
        number += 1
        if number > MOST_PARTS:
            raise UnreadableError("too-large", f"the mail has more than {MOST_PARTS} parts; it is not read")
        yield number, part


def _is_attached(part: EmailMessage) -> bool:
    if part.get_content_type() == "message/rfc822":
        return True
    if part.get_content_disposition() == "attachment":
        return True
    return part.get_content_maintype() != "text" or bool(_file_name(part))


def _file_name(part: EmailMessage) -> str:
    name = part.get_filename() or ""
    return name.replace("\\", "/").rsplit("/", 1)[-1]


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _body(bodies: list[tuple[int, EmailMessage]], raw: Raw) -> Draft | None:
    """Plain text parts joined, or else the first HTML part."""
    plain = [(number, _text(part)) for number, part in bodies if part.get_content_type() == "text/plain"]
    plain = [(number, text) for number, text in plain if text.strip()]
    if plain:
        text, places = "", []
        for number, words in plain:
            text += "\n\n" if text else ""
            places.append(Place(Span(len(text), len(text) + len(words)), f"part {number}"))
            text += words
        return Draft(text=text, media_type="message/rfc822", places=tuple(places))
    for number, part in bodies:
        if part.get_content_type() == "text/html" and _text(part).strip():
            try:
                draft = draft_page(_text(part), raw, fragment=True)
            except UnreadableError:
                continue
            places = [Place(place.span, f"part {number} {place.label}") for place in draft.places]
            return Draft(text=draft.text, media_type="message/rfc822", places=tuple(places), tables=draft.tables)
    return None


def _text(part: EmailMessage) -> str:
    try:
        return decode(_bytes(part), part.get_content_charset()).text.replace("\r\n", "\n")
    except UnreadableError:
        return ""


def _with_headers(body: Draft, message: EmailMessage) -> Draft:
    from dataclasses import replace

    name, address = parseaddr(_header(message, "From"))
    return replace(
        body,
        title=_header(message, "Subject"),
        outlet=name if names_outlet(name) else "",
        byline=name or address,
        published=_header(message, "Date") or None,
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = str(message.get(name) or "")
    except (ValueError, IndexError, AttributeError, TypeError):  # malformed headers fail inside the standard library
        return ""
    return storable(" ".join(value.split()))
