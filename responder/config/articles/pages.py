"""Articles in a saved web page, or in a JSON file: schema.org FAQPage data, as JSON-LD or as microdata."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from responder.config.articles.entry import Entry, Ids
from responder.config.articles.markup import TooDeep, parsed, take_out
from responder.config.articles.questions import Asked, asked, questions_in, web
from responder.config.files import read_file, refused
from responder.errors import ConfigInvalid

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([a-zA-Z0-9_.:-]{1,40})""", re.IGNORECASE)
_LINKED_DATA = re.compile(r"""<script[^>]{0,2000}type\s*=\s*["']?application/ld\+json""", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_UNFIT = ("utf-8", "utf-7", "punycode", "idna")  # tried, or no charset of any page: two are quadratic
_EXPECTED = "schema.org FAQPage data with questions"


def read_json(path: Path) -> list[Entry]:
    """Return the articles of a JSON file with FAQPage data; raises ConfigInvalid."""
    text = _text(path)
    return _entries(path, text, questions_in(_loaded(path, text, 1)))


def read_page(path: Path) -> list[Entry]:
    """Return the articles of a saved page; raises ConfigInvalid."""
    text = _text(path)
    markup, _ = take_out(text, "<!--", "-->")
    markup, scripts = take_out(markup, "<script", "</script>")
    found: list[Asked] = []
    for start, script in scripts:
        if _LINKED_DATA.match(script) and "FAQPage" in script:
            line = text.count("\n", 0, start) + 1
            found += questions_in(_loaded(path, script.partition(">")[2], line))
    try:
        tree = parsed(take_out(markup, "<style", "</style>")[0])
    except TooDeep as error:
        raise refused(path, 1, "elements nested deeper than 1000", "a page that people read", "save it anew") from error
    return _entries(path, text, found or _microdata(tree), _Page(tree))


class _Page:
    """What the page says of itself."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        root, link = tree.root, tree.css_first("link[rel=canonical]") or tree.css_first("meta[property='og:url']")
        self.locale = str(root.attributes.get("lang") or "") if root is not None else ""
        attributes = {} if link is None else link.attributes
        self.url = web(str(attributes.get("href") or attributes.get("content") or ""))


def _text(path: Path) -> str:
    """Decode by the byte order mark, else as UTF-8, else by what the page declares (HTML, 13.2.3.2)."""
    data = read_file(path)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        declared = _DECLARED.search(data[:4096])
        name = declared[1].decode("ascii") if declared else ""
        try:
            if name and codecs.lookup(name).name not in _UNFIT:
                return data.decode(name, "replace")
        except LookupError:
            pass
        line = data.count(b"\n", 0, error.start) + 1
        found = "bytes that are not UTF-8, and no other encoding declared"
        raise refused(path, line, found, "UTF-8 text", "save the page as UTF-8") from error


def _loaded(path: Path, text: str, line: int) -> Any:
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        found = f"a mistake in the JSON ({error.msg})"
        raise refused(path, line + error.lineno - 1, found, "JSON", "mend it there, or save the page anew") from error
    except (RecursionError, ValueError) as error:
        found = "JSON that is nested too deep or has a number too long"
        raise refused(path, line, found, "JSON of a page", "save the page anew") from error


def _microdata(tree: LexborHTMLParser) -> list[Asked]:
    found = []
    for page in tree.css("[itemtype$='schema.org/FAQPage']"):
        for question in page.css("[itemtype$='schema.org/Question']"):
            answer = question.css_first("[itemprop=acceptedAnswer]") or question.css_first("[itemprop=suggestedAnswer]")
            text = None if answer is None else answer.css_first("[itemprop=text]") or answer
            link = question.css_first("[itemprop=url]")
            url = "" if link is None else str(link.attributes.get("href") or link.attributes.get("content") or "")
            found.append(asked(_said(question.css_first("[itemprop=name]")), _said(text), url))
    return found


def _said(node: LexborNode | None) -> str:
    if node is None:
        return ""
    return str(node.attributes.get("content") or node.html or "")


def _entries(path: Path, text: str, questions: Iterable[Asked], page: _Page | None = None) -> list[Entry]:
    """Return one article for each question; a question that stands there twice is one."""
    ids, entries, seen = Ids(), [], set()
    for each in questions:
        line = _line(text, each.written)
        if not each.title:
            entry = Entry({}, path, line)
            found = "a question without words"
            raise ConfigInvalid([entry.problem("name", found, "the question in name", "write it, or take it out")])
        if (each.title, each.answer) in seen:
            continue
        seen.add((each.title, each.answer))
        locale = each.locale or (page.locale if page else "")
        url = each.url or (page.url if page else "")
        raw = {"id": ids.of(each.title), "title": each.title, "url": url, "answer": each.answer}
        raw["locale"] = locale if _LANGUAGE.match(locale) else ""
        entries.append(Entry({name: value for name, value in raw.items() if value}, path, line))
    if not entries:
        mend = "write its articles as [[faq]] tables, or as rows of a CSV file"
        raise refused(path, 1, "no question", _EXPECTED, mend)
    return entries


def _line(text: str, written: str) -> int:
    """Return the line on which a title stands, or 1: JSON and HTML may write it otherwise."""
    place = max(text.find(json.dumps(written, ensure_ascii=False)[1:-1]), text.find(written)) if written else -1
    return text.count("\n", 0, place) + 1 if place >= 0 else 1
