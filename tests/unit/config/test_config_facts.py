"""Mistakes about the company, facts and plugins, and what the how-to shows."""

import re
from pathlib import Path

import pytest

from responder.config.load import load
from tests.unit.config.test_config_load import GOOD, one, write

_NO_PATTERN = "expected a pattern in RE2 syntax; mend the pattern"

_ORDER = '[[fact]]\nname = "order"\nsay = "x"\n'


@pytest.mark.parametrize(
    ("company", "key"),
    [
        ('name = "Shop"\ntimezone = "Europe/Amsterdm"\nlanguages = ["nl"]', "company.timezone"),
        ('name = 3\nlanguages = ["nl"]', "company.name"),
        ('languages = ["nl"]', "company.name"),
        ('name = "Shop"\nteem = "us"\nlanguages = ["nl"]', "company.teem"),
    ],
)
def test_one_mistake_about_the_company_makes_no_others(tmp_path: Path, company: str, key: str) -> None:
    article = '[[faq]]\nid = "a"\ntitle = "Wanneer?"\nlocale = "nl"\nanswer = "Nu."\n'

    assert f": {key}: " in one(tmp_path, f"[company]\n{company}\n{article}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'{_ORDER}pattern = "(a"', f'6: fact[0].pattern: found "(a": missing ): (a, {_NO_PATTERN}'),
        (
            f'{_ORDER}pattern = "(?=a)b"',
            f'6: fact[0].pattern: found "(?=a)b": invalid perl operator: (?=, {_NO_PATTERN}',
        ),
        (
            f'{_ORDER}pattern = "a*"',
            f'6: fact[0].pattern: found "a*": it fits every message, an empty one too, {_NO_PATTERN}',
        ),
        (
            _ORDER,
            "3: fact[0].kind: found no way to find it, expected a kind, a pattern or the words before it;"
            ' add kind = "order", or a pattern, or near = ["…"]',
        ),
        (
            f'{_ORDER}kind = "mail"\n{_ORDER}kind = "mail"',
            '8: fact[1].name: found "order" again (as in fact[0]), expected a name of its own;'
            " give this fact another name",
        ),
        (
            '[[fact]]\nname = "a"\nsay = { fr = "x" }\nkind = "mail"',
            '5: fact[0].say.fr: found "fr", expected one of company.languages (en); add the language, or leave it out',
        ),
        (
            '[[faq]]\nid = "a"\ntitle = "t"\nneeds = ["order"]',
            '6: faq[0].needs: found "order", expected one of the facts: (there is none);'
            " add a table [[fact]], or leave it out",
        ),
        (
            '[plugins]\ncontext_wait = "3s"',
            '4: plugins.context_wait: found "3s", expected at most "2s": others wait as long',
        ),
    ],
)
def test_a_mistake_about_facts_and_plugins_is_explained(tmp_path: Path, text: str, expected: str) -> None:
    assert one(tmp_path, f"{GOOD}{text}\n").startswith(f"config.toml:{expected}")


def test_the_examples_of_the_how_to_are_read(tmp_path: Path) -> None:
    paper = Path(__file__).parents[3] / "docs" / "how-to" / "ask-for-facts.md"
    examples = re.findall(r"```toml\n(.*?)```", paper.read_text(encoding="utf-8"), re.DOTALL)

    config = load(write(tmp_path, "\n".join([GOOD, 'languages = ["en", "nl"]', *examples])))
    assert [fact.name for fact in config.settings.fact] == ["order", "frame", "customer"]
    assert config.settings.faq[0].needs == ("order",)
