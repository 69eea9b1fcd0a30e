"""What ops write in config.toml for customers to read is held to the same rules as the templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from responder.config.load import Config
from responder.config.problems import Problem, found_text
from responder.config.say import Say
from responder.config.settings import Week
from responder.flow.render.lint.phrases import ROBOT, VAGUE
from responder.flow.render.lint.sentences import LONGEST, long_sentences

Key = tuple[str | int, ...]


def sentences_of(config: Config) -> Iterator[Problem]:
    """Yield the sentences that no colleague would say: in notices, closures, dates, and the answers of articles."""
    for key, text in _written(config):
        yield from _remarks(config, key, text)


def _written(config: Config) -> Iterator[tuple[Key, str]]:
    settings = config.settings
    for index, notice in enumerate(settings.notice):
        yield from _each(("notice", index, "say"), notice.say)
    weeks: dict[Key, Week] = {("hours",): settings.hours}
    weeks |= {("hours", "teams", name): team for name, team in settings.hours.teams.items()}
    for table, week in weeks.items():
        for index, closure in enumerate(week.closed):
            yield from _each((*table, "closed", index, "say"), closure.say)
        for name, dates in (("on", week.on), ("on_holiday", week.on_holiday)):
            for day, exception in dates.items():
                yield from _each((*table, name, str(day), "say"), exception.say)
    for index, article in enumerate(settings.faq):
        yield ("faq", index, "answer"), article.answer


def _each(key: Key, say: Say) -> Iterator[tuple[Key, str]]:
    if isinstance(say, Mapping):
        yield from (((*key, locale), text) for locale, text in say.items())
    else:
        yield key, say


def _remarks(config: Config, key: Key, text: str) -> Iterator[Problem]:
    if vague := VAGUE.search(text):
        yield config.problem(key, found_text(vague[0]), "a day or an hour", "name the moment")
    if robot := ROBOT.search(text):
        yield config.problem(key, found_text(robot[0]), "words of a colleague", "say it as you would aloud")
    for sentence in long_sentences(text):
        found = f"a sentence of {len(sentence.split())} words"
        yield config.problem(key, found, f"at most {LONGEST}, which are read easily", "make two of it")
