"""What ops write in config.toml for customers to read is held to the same rules as the templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from responder.config.load import Config
from responder.config.positions import Loc
from responder.config.problems import Problem, found_text
from responder.config.say import Say
from responder.config.settings import Settings
from responder.flow.render.lint.phrases import ROBOT, VAGUE
from responder.flow.render.lint.sentences import LONGEST, long_sentences


def sentences_of(config: Config) -> Iterator[Problem]:
    """Yield the sentences that no colleague would say: in notices, closures, dates, and the answers of articles."""
    for key, text in _written(config):
        yield from _remarks(config, key, text)


def says_of(settings: Settings) -> Iterator[tuple[Loc, Say]]:
    """Yield what notices, closures and dates say, each with its key."""
    for index, notice in enumerate(settings.notice):
        yield ("notice", index, "say"), notice.say
    for table, week in settings.hours.weeks().items():
        for index, closure in enumerate(week.closed):
            yield (*table, "closed", index, "say"), closure.say
        for name, dates in (("on", week.on), ("on_holiday", week.on_holiday)):
            for day, exception in dates.items():
                yield (*table, name, str(day), "say"), exception.say


def _written(config: Config) -> Iterator[tuple[Loc, str]]:
    for key, say in says_of(config.settings):
        yield from _each(key, say)
    for index, article in enumerate(config.settings.faq):
        yield ("faq", index, "answer"), article.answer


def _each(key: Loc, say: Say) -> Iterator[tuple[Loc, str]]:
    if isinstance(say, Mapping):
        yield from (((*key, locale), text) for locale, text in say.items())
    else:
        yield key, say


def _remarks(config: Config, key: Loc, text: str) -> Iterator[Problem]:
    if vague := VAGUE.search(text):
        yield config.problem(key, found_text(vague[0]), "a day or an hour", "name the moment")
    if robot := ROBOT.search(text):
        yield config.problem(key, found_text(robot[0]), "words of a colleague", "say it as you would aloud")
    for sentence in long_sentences(text):
        found = f"a sentence of {len(sentence.split())} words"
        yield config.problem(key, found, f"at most {LONGEST}, which are read easily", "make two of it")
