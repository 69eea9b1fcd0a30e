"""Raw bytes on a terminal: nothing moves its cursor, no secret shows, and what was written can be read."""

import pytest

from responder.cli._raw import shown


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('{"text": "Tschüß 👋"}'.encode(), '{"text": "Tschüß 👋"}'),
        (b"a\r\nb\tc", "a\nb\tc"),
        (b"\x1b[2J\x07\x00\r", r"\x1b[2J\x07\x00\x0d"),
        (b"\xff\xfe", r"\xff\xfe"),
        ("\u202ekcab \u200b\u2028".encode(), r"\u202ekcab \u200b\u2028"),
        (b'{"access_token": "a\\"b", "text": "token"}', '{"access_token": "…", "text": "token"}'),
        (b'{"X-Hub-Signature":"sha256=1", "n": 1}', '{"X-Hub-Signature":"…", "n": 1}'),
        (b"From=%2B31&AuthToken=abc&Body=Hi", "From=%2B31&AuthToken=…&Body=Hi"),
        (b"Authorization: Bearer abc\nSubject: Hi", "Authorization: …\nSubject: Hi"),
        (b"my-own-password stands here, a does not", "… stands here, a does not"),
    ],
)
def test_it_is_shown(raw: bytes, expected: str) -> None:
    assert shown(raw, ["my-own-password", "a"]) == expected
