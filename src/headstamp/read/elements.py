"""A way through a web page: every element with the XPath that leads back to it."""

import re
from collections.abc import Iterator
from typing import Any

_PLAIN = re.compile(r"[a-z][a-z0-9]*$")
_ALONE = {"html", "head", "body"}

HIDDEN = frozenset(
    {"head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "textarea",
     "select", "canvas", "audio", "video", "title"}
)  # fmt: skip
"""Elements whose text no visitor of the page sees as text."""
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
     "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)  # fmt: skip
"""Elements that begin and end a block of text."""


def walk(root: Any, path: str) -> Iterator[tuple[str, Any, str]]:
    """(`start`, `end` or `comment`, node, XPath) for everything below and at `root`, in the order of the page.

    Takes no more stack than a flat page does, and time in proportion to the number of elements.
    """
    from lxml.etree import iterwalk

    paths = [path]
    counts: list[dict[str, int]] = [{}]
    for event, node in iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            if node is not root:
                paths.append(f"{paths[-1]}/{_step(node.tag, counts[-1])}")
                counts.append({})
            yield "start", node, paths[-1]
        elif event == "end":
            yield "end", node, paths[-1]
            if node is not root:
                paths.pop()
                counts.pop()
        else:
            yield "comment", node, paths[-1]


def _step(tag: str, counts: dict[str, int]) -> str:
    """`p[2]`; `*[5]` for a name that XPath could not hold; `body` alone, as a page has one."""
    counts["*"] = counts.get("*", 0) + 1
    counts[tag] = counts.get(tag, 0) + 1
    if tag in _ALONE and counts[tag] == 1:
        return tag
    return f"{tag}[{counts[tag]}]" if _PLAIN.match(tag) else f"*[{counts['*']}]"


def is_hidden(element: Any) -> bool:
    """Whether the element itself says that it is not shown."""
    if element.tag in HIDDEN or element.get("hidden") is not None:
        return True
    style = element.get("style")
    if not style:
        return False
    style = style.replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style
