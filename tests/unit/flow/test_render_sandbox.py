"""Templates can neither reach Python's insides nor use up the machine; customers' words never become templates."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
from jinja2 import TemplateError

import responder
from responder.flow.render import Renderer, TemplateProblem, as_html, shipped_folder
from responder.flow.render.book import Book
from responder.flow.render.environment import TextEnvironment
from responder.flow.render.limits import LONGEST, METER, STEPS
from responder.flow.render.samples import base_words

ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ articles.__class__ }}",
    "{{ (''|map('upper')).gi_frame }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ pick.__globals__ }}",
    "{{ pick.__code__ }}",
    "{{ range.__class__ }}",
    "{{ namespace.__init__ }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ config }}",
    "{{ request }}",
    "{{ '{0.__class__}'.format(seed) }}",
    "{{ '{a.__class__}'.format_map({'a': seed}) }}",
    "{{ ('{0.__class__}'|string).format(seed) }}",
    "{{ '%s'|format(seed) }}",
    "{{ ['{0.__class__}']|map('format', seed)|list|first }}",
    "{% set m = '{0.__class__}'.format %}{{ m(seed) }}",
    "{{ [1].append(2) }}",
    "{{ {}.update(a=1) }}",
    "{{ {}.clear() }}",
    "{{ [3, 1].sort() }}",
    "{{ [{'a': 1}]|map(attribute='__class__')|first|string }}",
    "{{ [seed]|map('attr', '__class__')|first }}",
    "{{ dict(a=1).__class__ }}",
    "{{ ''.join.__self__ }}",
    "{{ ''.encode() }}",
    "{{ ''.translate({}) }}",
    "{{ ''.maketrans('a', 'b') }}",
    "{{ seed.real.__class__ }}",
    "{{ seed.to_bytes(8) }}",
    "{% for x in [1] %}{{ loop.__class__ }}{{ loop._iterator }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m._environment }}{{ m._func }}",
    "{% import '_parts.txt' as p %}{{ p.__dict__ }}",
    "{% import '_parts.txt' as p %}{{ p._body_stream }}",
    "{% include '../../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% extends '../en/_parts.txt' %}",
    "{{ x.__add__ }}",
    "{% set ns = namespace() %}{% set ns.__class__ = 1 %}{{ ns.__class__ }}",
    "{{ ((1, 2)|first).numerator.__class__ }}",
    "{{ seed.bit_length.__self__.__class__ }}",
    "{{ company.__len__() }}",
    "{% filter attr('__class__') %}x{% endfilter %}",
    "{% set _ = articles.append %}{{ _ }}",
    # what Jinja's own tests of its sandbox try
    "{% for item.attribute in articles %}{% endfor %}x{{ item }}",
    "{% for foo, bar.baz in articles %}{% endfor %}x{{ bar }}",
    "{{ ''|attr('__subclasses__')() }}",
    "{{ ('{x.__class__}'|safe).format(x=seed) }}",
    "{{ ('{a.__class__}'|attr('format'))(a=seed) }}",
    "{% macro run(f, x) %}{{ f(x) }}{% endmacro %}{{ run('{0.__class__}'.format, seed) }}",
    "{{ {'f': '{0.__call__.__builtins__[__import__]}'.format}.f(seed) }}",
    "{% say %}{{ ''.__class__ }}{% or %}{{ ''.__class__ }}{% endsay %}",
    "{% say %}a{% or %}b{% endsay %}{{ _way }}",
]

BOMBS = [
    "{% for i in range(9999999) %}{% endfor %}",
    "{% for i in range(999) %}{% for j in range(999) %}{% for k in range(999) %}{% endfor %}{% endfor %}{% endfor %}",
    "{% for i in range(999) %}{% for j in range(999) %}x{% endfor %}{% endfor %}",
    "{{ range(999999999)|list }}",
    "{{ range(1001)|length }}",
    "{{ lipsum(200000) }}",
    "{% if false %}{{ 9**(9**9) }}{% endif %}x{{ 9**(9**9) }}",
    "{{ 9**9**9 }}",
    "{{ 2.0**9999999 }}",
    "{{ 'a' * 10**9 }}",
    "{{ 10**9 * 'a' }}",
    "{{ [0] * 10**9 }}",
    "{{ 'a'|center(10**9) }}",
    "{{ 'a'|center(1000000000) }}",
    "{{ 'a'.center(10**9) }}",
    "{{ 'a'.ljust(10**9) }}",
    "{{ 'a'.rjust(10**9) }}",
    "{{ 'a'.zfill(10**9) }}",
    "{{ '\t'.expandtabs(10**9) }}",
    "{{ '%999999999d' % 1 }}",
    "{{ '%*d' % (999999999, 1) }}",
    "{{ pick('%999999999d', 'a') }}",
    "{{ '%999999999d'|_turn(1, 1) }}",
    "{% macro m() %}{% say %}{{ m() }}{% or %}{{ m() }}{{ m() }}{% endsay %}{% endmacro %}{{ m() }}",
    "{{ '%999999999d'|format(1) }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ '{0:{1}}'.format(1, 999999999) }}",
    "{{ 'a'|indent(10**9) }}",
    "{{ 'a'|wordwrap(1) }}",
    "{{ 1.5|round(1000000000, 'ceil') }}",
    "{{ [1]|batch(10**9, 'x')|list }}",
    "{{ 'a'|tojson(indent=10**9) }}",
    "{% set ns = namespace(x='abcdefgh') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}{{ ns.x }}",
    "{% set ns = namespace(x='abcdefgh') %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}{{ ns.x }}",
    "{% set ns = namespace(x='aaaa') %}{% for i in range(99) %}{% set ns.x = ns.x|replace('a', 'aaaa') %}{% endfor %}"
    "{{ ns.x }}",
    "{% set ns = namespace(x='aaaa') %}{% for i in range(99) %}{% set ns.x = [ns.x, ns.x]|join %}{% endfor %}"
    "{{ ns.x }}",
    "{% set ns = namespace(x=[1]) %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}{{ ns.x|length }}",
    "{% set ns = namespace(x=9) %}{% for i in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}{{ ns.x }}",
    "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set y %}{{ ns.x }}{{ ns.x }}{% endset %}"
    "{% set ns.x = y %}{% endfor %}{{ ns.x }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{{ m(n) }}{{ m(n) }}{% endmacro %}{{ m(1) }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(99) }}",
    "{% include 'acknowledgement.txt' %}",
    "{% extends 'acknowledgement.txt' %}",
    "{% block a %}{{ self.a() }}{% endblock %}",
    "{% for x in [1] recursive %}{{ loop([x]) }}{% endfor %}",
    "{% set a = [1] %}{% set b = [1] %}" + "{% set a = [a, a] %}{% set b = [b, b] %}" * 40 + "{{ 'x' if a == b }}",
    "{% set a = {'x': 1} %}" + "{% set a = {'x': a, 'y': a} %}" * 40 + "{{ 'x' if a == a }}",
    "{% macro a(n, bs) %}{{ b(n - 1, varargs, bs, bs) }}{% endmacro %}{% macro b(n, aa) %}{% if n %}"
    "{{ a(n, varargs, aa, aa) }}{% elif aa == varargs %}x{% endif %}{% endmacro %}{{ a(40, 1, 1, 1) }}",
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{{ " + "-" * 50000 + "1 }}",
    "{{ 1" + "+1" * 30000 + " }}",
    "{% if 1 %}" * 2000 + "{% endif %}" * 2000,
    "{{ " + "9" * 5000 + " }}",
    "x" * (LONGEST + 1),
    "{% for i in range(999) %}" + "x" * 1000 + "{% endfor %}",
]

SHIPPED = Book([shipped_folder()], ["nl"])  # read once for all these tests


def rendered(tmp_path: Path, source: str, **words: Any) -> tuple[str, list[TemplateProblem]]:
    """Render `source` as the acknowledgement of a deployment; return the text and what was reported."""
    (tmp_path / "nl").mkdir(exist_ok=True)
    (tmp_path / "nl" / "acknowledgement.txt").write_text(source, "utf-8")
    problems: list[TemplateProblem] = []
    renderer = Renderer([tmp_path], ["nl"], report=problems.append)
    renderer._shipped = SHIPPED
    problems += renderer.load()
    text = renderer.render("acknowledgement", "nl", {**base_words("nl"), **words}).text
    return text, problems


@pytest.mark.parametrize("source", ESCAPES)
def test_a_template_that_reaches_out_is_refused_and_the_shipped_one_answers(tmp_path: Path, source: str) -> None:
    text, problems = rendered(tmp_path, "LOCAL " + source)

    assert problems
    assert "LOCAL" not in text
    assert text.startswith("Dag Lena,")


@pytest.mark.parametrize("source", ESCAPES)
def test_the_sandbox_alone_refuses_it(source: str) -> None:
    """Even if anything at all could be printed, nothing of Python would be there to print."""
    files = {"nl/x.txt": source, "nl/_parts.txt": "parts"}
    environment = TextEnvironment(lambda name: (files[name], name, lambda: True) if name in files else None)
    environment.finalize = str
    METER.left = STEPS
    try:
        with pytest.raises(TemplateError):
            environment.get_template("nl/x.txt").render(base_words("nl"))
    finally:
        METER.left = 0


@pytest.mark.parametrize("source", BOMBS, ids=lambda source: source[:40])
def test_a_template_that_does_too_much_is_stopped_and_the_shipped_one_answers(tmp_path: Path, source: str) -> None:
    started = time.process_time()
    text, problems = rendered(tmp_path, "LOCAL " + source)

    assert time.process_time() - started < 2
    assert problems
    assert text.startswith("Dag Lena,")


@pytest.mark.parametrize(
    "source",
    [
        "{{ articles }}",
        "{{ none }}",
        "{{ true }}",
        "{{ pick }}",
        "{{ {'a': 1} }}",
        "{{ loop }}",
        "{{ [1] }}",
        "{{ [1] ~ '' }}",
    ],
)
def test_only_words_and_numbers_are_printed(tmp_path: Path, source: str) -> None:
    assert rendered(tmp_path, source)[1]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ 'lena'|upper|center(8) }}!", "LENA  !"),
        ("{{ [1, 2, 3]|join('-') }}", "1-2-3"),
        ("{{ company.upper() }}", "FIETSENWINKEL JANSEN"),
        ("{% for i in range(3) %}{{ loop.index }}{{ loop.cycle('a', 'b') }}{% endfor %}", "1a2b3a"),
        ("{% set ns = namespace(n=0) %}{% for i in range(4) %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}", "6"),
        ("{{ {'a': 'b'}.get('a') }}{{ {'a': 'b'}.a }}", "bb"),
        ("{{ 7 % 4 }}{{ 2 ** 3 }}{{ 2 * 3 }}", "386"),
        ("{{ pick(seed, 'a', 'b') }}", "a"),
        ("{% say %} a {% or %} b {% endsay %}{% for i in [1, 2] %}{% say %}c{% or %}d{% endsay %}{% endfor %}", "acc"),
        ("{% for k, v in [('a', 1), ('b', seed)] %}{{ k }}{{ v }}{% endfor %}", "a1b0"),
        ("{% set a, b = 'x', name %}{{ a }}{{ b }}{{ 'y' if name in ('Lena', company) }}", "xLenay"),
        ("{{ 'a-b'|replace('-', '+') }}{{ missing|default('c') }}", "a+bc"),
        ("{% block x %}in{% endblock %}{{ self.x() }}", "inin"),
        ("{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}hi{% endcall %}", "hi"),
    ],
)
def test_what_a_letter_needs_works(tmp_path: Path, source: str, expected: str) -> None:
    assert rendered(tmp_path, source) == (expected, [])


TRICKS = [
    "{{ 7*7 }}",
    "{% for i in range(9) %}x{% endfor %}",
    "{# gone #}",
    "{{ config }}",
    "{{ ''.__class__ }}",
    "%(company)s",
    "{company}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "{{{{ 7*7 }}}}",
    "{% raw %}{{ x }}{% endraw %}",
    "{{ '{{ 7*7 }}' }}",
]


@pytest.mark.parametrize("trick", TRICKS)
def test_words_of_customers_are_shown_as_they_are(tmp_path: Path, trick: str) -> None:
    assert rendered(tmp_path, "{{ subject }}", subject=trick) == (trick, [])


def test_only_files_are_compiled() -> None:
    """One place in the whole package turns text into a template, and it is given files."""
    package = Path(responder.__file__).parent
    hits = [
        path.name
        for path in package.rglob("*.py")
        if re.search(r"\.from_string\(|\.compile_expression\(|self\.compile\(|\bTemplate\(", path.read_text())
    ]

    assert hits == ["environment.py"]


@pytest.mark.parametrize(
    "subject",
    [
        "x\r\nBcc: a@example.com",
        "x\nBcc: a@example.com",
        "x\rBcc: a@example.com",
        "x\x85Bcc: a",
        "x\u2028Bcc: a",
        "x\x0bBcc: a",
        "x\x00y",
        "\u202ex",
        "x" * 5000,
    ],
)
def test_no_header_comes_out_of_a_subject(tmp_path: Path, subject: str) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "closed.txt").write_text("Subject: Re: {{ subject }} {{ name }}\n\nBody\n", "utf-8")
    renderer = Renderer([tmp_path], ["nl"])
    renderer.load()

    said = renderer.render("closed", "nl", {**base_words("nl"), "subject": subject, "name": subject})

    assert said.subject.startswith("Re: ")
    assert said.subject.isprintable()
    assert len(said.subject) <= 200
    assert said.text == "Body"


@pytest.mark.parametrize("word", ["name", "subject"])
def test_a_customer_makes_no_link(tmp_path: Path, word: str) -> None:
    text, _ = rendered(tmp_path, f"{{{{ {word} }}}}", **{word: "[a](https://evil.example)"})

    assert "<a href" not in as_html(text.replace("https://", ""))
    assert "](" not in text


def test_an_unproven_sender_gets_nothing_of_his_own_even_from_a_careless_template(tmp_path: Path) -> None:
    words = {"name": "Mallory", "subject": "Win a prize", "contact": "mallory@example.com", "proven": False}
    text, _ = rendered(tmp_path, "[{{ name }}|{{ subject }}|{{ contact }}] {{ company }}", **words)

    assert text == "[||] Fietsenwinkel Jansen"


@pytest.mark.parametrize("bad", ["outside link", "too large", "not utf-8"])
def test_a_file_that_is_not_a_template_of_this_folder_is_not_read(tmp_path: Path, bad: str) -> None:
    folder = tmp_path / "templates"
    (folder / "nl").mkdir(parents=True)
    path = folder / "nl" / "acknowledgement.txt"
    if bad == "outside link":
        (tmp_path / "secret.txt").write_text("LOCAL secret")
        path.symlink_to(tmp_path / "secret.txt")
    else:
        path.write_bytes(b"LOCAL " + (b"x" * LONGEST if bad == "too large" else b"\xff"))
    renderer = Renderer([folder], ["nl"])

    problems = renderer.load()

    assert [(p.file, p.situation) for p in problems] == [(str(path), "acknowledgement")]
    assert "LOCAL" not in renderer.render("acknowledgement", "nl", base_words("nl")).text
