"""Numbers of the corpus as a person would write them down, read apart from the rules that they are to measure."""

import re

# fmt: off
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
_SMALL = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VAGUE = re.compile(
    r"\b(?:no|not|dozens|hundreds|thousands|millions|third|half|quarter|times|first|same|unstated|perhaps|or|to|odd|"
    r"single|point)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def plain_number(words: str) -> float | None:
    """The number that the words give, None where they give none, several, or one that takes judgement.

    "some 1,200 tonnes" is 1200, "twenty-one" 21, "$1.3 billion" 1.3 billion; "dozens" and "two or three" are None.
    """
    if _VAGUE.search(words.replace("up to", "")):
        return None
    figures = _NUMBER.findall(words)
    spelt = [
        word
        for word in re.findall(r"[a-z]+", words.casefold())
        if word in _SMALL or word in _LARGE or word == "dozen"
    ]
    if len(figures) > 1 or (figures and any(word in _SMALL for word in spelt)):
        return None
    if figures:
        number = float(figures[0].replace(",", ""))
        for word in spelt:
            number *= _LARGE.get(word, 12)
        return int(number) if number.is_integer() else number
    return _spelt_number(spelt)


def _spelt_number(words: list[str]) -> int | None:
    if not words:
        return None
    total, group = 0, 0
    for word in words:
        if word in _SMALL:
            group += _SMALL[word]
        elif word == "dozen":
            group = (group or 1) * 12
        elif word == "hundred":
            group = (group or 1) * 100
        else:
            total, group = total + (group or 1) * _LARGE[word], 0
    return total + group
