"""The report as one HTML page."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from headstamp.export.dossier import Dossier, DossierPage, Exhibit, render, web_address
from headstamp.model.view import DocumentDetail
from views import DETAIL, ENTRY, HERALD_DETAIL, PROBLEM, WIRE_DETAIL


def exhibit(detail: DocumentDetail) -> Exhibit:
    return Exhibit(detail.document, detail.text, detail.byline, detail.claims)


DOSSIER = Dossier("Case <12>", (DETAIL,), (exhibit(HERALD_DETAIL), exhibit(WIRE_DETAIL)), (PROBLEM,))


class Tags(HTMLParser):
    """Every tag of a page with its attributes, and its visible text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def text(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.words))


def test_both_sides_stand_with_their_words() -> None:
    """An entry shows its route, counts, findings, and the claims for and against with marked words in their sentence."""
    page = render(DOSSIER)
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))

    assert "<mark>shipped</mark> about 3,500 <mark>artillery shells</mark> worth" in page
    assert "“<mark>We have received no shells</mark>,” a spokeswoman said." in page
    for words in (
        "ammunition (artillery shells)",
        "Coast Agency → Otto Brandt, Colonel 2023-04",
        "contradiction Otto Brandt affirms it, the Ministry of Defence of Borduna denies it.",
        "The whole is affirmed and denied by different speakers.",
        "Would clear it: A delivery record.",
        "herald.txt, page 1, characters 34–184",
        "1 claim: same speaker",
        "The file is empty; nothing was read.",
        "Headstamp records claims and never asserts that they are true.",
    ):
        assert words in text


def test_hostile_text_does_not_run() -> None:
    """Text of documents is escaped wherever it stands: no tag, attribute or address of theirs becomes part of the page."""
    document = replace(
        HERALD_DETAIL.document, title='"><img src=x onerror=alert(1)>', name="<b>", url="javascript:alert(1)"
    )
    claims = tuple(replace(view, document=document) for view in HERALD_DETAIL.claims)
    hostile = replace(exhibit(HERALD_DETAIL), document=document, claims=claims)
    tags = Tags(render(replace(DOSSIER, exhibits=(hostile, exhibit(WIRE_DETAIL)))))

    assert {tag for tag, _ in tags.tags} & {
        "script",
        "img",
        "iframe",
        "object",
        "embed",
        "link",
        "form",
        "base",
    } == set()
    assert [name for _, attributes in tags.tags for name in attributes if name.startswith("on")] == []
    assert {a["href"][:1] for tag, a in tags.tags if tag == "a"} == {"#"}
    assert "<script>alert('x')</script>" in tags.text()


def test_nothing_is_fetched() -> None:
    """The page names no other file and its policy forbids scripts and requests; a web address is only a link."""
    page = render(DOSSIER)
    tags = Tags(page).tags

    assert [a for _, a in tags if "src" in a or "srcset" in a] == []
    assert [a["href"] for tag, a in tags if tag == "a" and a["href"][0] != "#"] == ["https://herald.example/shells"]
    assert "url(" not in page
    assert "@import" not in page
    assert any("default-src 'none'" in (a.get("content") or "") for tag, a in tags if tag == "meta")


def test_every_link_has_its_place() -> None:
    """Each inner link leads to an element of the page, and no two elements share an id."""
    tags = Tags(render(DOSSIER)).tags
    ids = [a["id"] for _, a in tags if "id" in a]

    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for tag, a in tags if tag == "a" and a["href"].startswith("#")} <= set(ids)


def test_same_dossier_same_page() -> None:
    """The page is the same each time: it holds no clock."""
    assert render(DOSSIER) == render(DOSSIER)


def test_an_empty_ledger_says_so() -> None:
    """A dossier without anything in it is a page that says that plainly."""
    text = Tags(render(Dossier("Nothing", (), ()))).text()

    assert "No transfer is reported in these documents." in text
    assert "Nothing was said of a transfer." in text
    assert "Every document was read." in text
    assert "The ledger holds no documents." in text


def test_lines_tell_how_sure_it_is() -> None:
    """Alleged claims and routes of fewer than two origins are dashed, asserted claims solid."""
    (card,) = DossierPage(DOSSIER).cards
    sure = replace(ENTRY, weight=replace(ENTRY.weight, origins=replace(ENTRY.weight.origins, low=2)))
    (firm,) = DossierPage(replace(DOSSIER, entries=(replace(DETAIL, view=sure),))).cards

    assert (card.line, firm.line) == ("dashed", "solid")
    assert [quote.line for quote in (*card.affirming, *card.denying)] == ["dashed", "solid"]


def test_the_timeline_goes_by_day() -> None:
    """What was said stands by day, earliest first; each entry has its dots, for and against apart."""
    page = DossierPage(DOSSIER)

    assert [(day, [quote.id for _, quote in said]) for day, said in page.days] == [
        ("2023-04", ["c0000000000000001"]),
        ("2023-04-01", ["c0000000000000002"]),
    ]
    (lane,) = page.lanes
    assert [(dot.denied, dot.claims, dot.words) for dot in lane.dots] == [
        (False, 1, "2023-04: said by Otto Brandt"),
        (True, 1, "2023-04-01: denied by Ministry of Defence of Borduna"),
    ]


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://a.example/b", "https://a.example/b"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//a.example", ""),
        ("http://[", ""),
        (None, ""),
    ],
)
def test_only_addresses_of_the_web_are_links(address: str | None, link: str) -> None:
    """Only http and https become links; anything else is left out."""
    assert web_address(address) == link
