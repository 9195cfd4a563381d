"""A mail gives its body and its attachments, each a document."""

from email.message import EmailMessage

import pytest

from headstamp.config import Limits
from headstamp.read import read_bytes

BODY = "The harbour office confirmed that the crates had left for the east.\n\nThe carrier denied it.\n"


@pytest.fixture
def mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Žarko Roe <roe@desk.example>"
    message["To"] = "desk@desk.example"
    message["Subject"] = "Crates — at night"
    message["Date"] = "Sun, 03 Mar 2024 10:00:00 +0100"
    message.set_content(BODY)
    return message


def documents(data: bytes, **limits: float):
    results, problems = read_bytes(data, "a.eml", Limits(**limits), place="a.eml")
    return [result.document for result in results], problems


def test_headers_say_what_the_mail_is(mail):
    """Subject, sender and date are title, byline and date of publication; the body is the text."""
    (document,), problems = documents(mail.as_bytes())

    assert problems == []
    assert (document.title, document.byline, document.published) == ("Crates — at night", "Žarko Roe", "2024-03-03")
    assert (document.text, document.media_type) == (BODY, "message/rfc822")
    assert [place.label for place in document.places] == ["part 1"]


def test_attachments_are_documents_of_their_own(mail):
    """They are numbered after the mail, read by what they hold, and keep their own bytes."""
    mail.add_attachment(
        b"Country;Goods\nZubrowka;rockets\n", maintype="application", subtype="octet-stream", filename="stock.csv"
    )
    mail.add_attachment(b"\x89PNG\x00\x01", maintype="image", subtype="png", filename="crate.png")

    results, problems = read_bytes(mail.as_bytes(), "a.eml", Limits(), place="a.eml")

    assert [(r.document.name, r.document.media_type) for r in results] == [
        ("a.eml", "message/rfc822"),
        ("a.eml#2", "text/csv"),
    ]
    assert results[1].original == b"Country;Goods\nZubrowka;rockets\n"
    assert [(problem.code, problem.place) for problem in problems] == [("binary", "a.eml#3")]


def test_a_mail_inside_a_mail_is_read(mail):
    """A forwarded mail is a document with its own sender."""
    outer = EmailMessage()
    outer["From"] = "Jane Roe <jane@desk.example>"
    outer["Subject"] = "Forward"
    outer.set_content("See below.")
    outer.add_attachment(mail)

    found, _ = documents(outer.as_bytes())

    assert [(document.name, document.byline) for document in found] == [
        ("a.eml", "Jane Roe"),
        ("a.eml#2", "Žarko Roe"),
    ]


def test_a_body_in_html_is_read_by_its_elements():
    """Without plain text the HTML body is read, all of it, with places in its part."""
    message = EmailMessage()
    message["From"] = "jane@desk.example"
    message["Subject"] = "Crates"
    message.set_content("<p>The carrier <b>denied</b> it.</p><p>So did we.</p>", subtype="html")

    (document,), _ = documents(message.as_bytes())

    assert document.text == "The carrier denied it.\n\nSo did we."
    assert [place.label for place in document.places] == ["part 1 /html/body/p[1]", "part 1 /html/body/p[2]"]
    assert document.byline == "jane@desk.example"


def test_a_date_in_the_year_9999_is_ignored(mail):
    """The mail is read; the date is not believed."""
    mail.replace_header("Date", "Sun, 03 Mar 9999 10:00:00 +0100")

    (document,), _ = documents(mail.as_bytes())

    assert document.published is None
    assert [problem.code for problem in document.problems] == ["odd-date"]


def test_mails_within_mails_have_an_end(mail):
    """Beyond four mails within each other the innermost is left out, with a Problem."""
    for _ in range(6):
        outer = EmailMessage()
        outer["From"] = "jane@desk.example"
        outer["Subject"] = "Forward"
        outer.set_content("See below.")
        outer.add_attachment(mail)
        mail = outer

    found, problems = documents(mail.as_bytes())

    assert len(found) == 5
    assert [problem.code for problem in problems] == ["too-deep"]


def test_broken_headers_do_not_stop_the_reading():
    """A mail with headers that no standard allows still gives its body."""
    data = b"From: =?utf-99?q?x?= <<>\r\nSubject: \xff\xfe\r\nDate: no day at all\r\nMIME-Version: 1.0\r\n\r\nThe carrier denied it.\r\n"

    (document,), problems = documents(data)

    assert document.text == "The carrier denied it.\n"
    assert document.published is None
    assert problems == []


def test_a_mail_without_anything_is_empty():
    """Headers alone are nothing to read."""
    found, problems = documents(b"From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n")

    assert found == []
    assert [problem.code for problem in problems] == ["empty"]
