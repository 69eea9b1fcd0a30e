"""The platform's word on the reply window is final; an approved template may still go."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from responder import PlatformTemplate, Reply, ReplyWindowClosed, Sent
from responder.flow.deliver.handing import hand_over
from responder.testing import NOON, ScriptedHttp, answer, make_desk
from responder_whatsapp import WhatsApp, WhatsAppSettings

SETTINGS = {
    "plugin": "whatsapp",
    "phone_number_id": "109000000000001",
    "access_token": {"env": "PATH"},
    "app_secret": {"env": "PATH"},
}
LATE = {"name": "we_are_late", "language": "en", "parameters": {"1": "text"}}
CLOSED = answer(400, {"error": {"code": 131047}})
TAKEN = answer(200, {"messages": [{"id": "wamid.1"}]})
REPLY = Reply(account="whatsapp", delivery=1, token="t1", to="31600000001", text="We are on it.", written_at=NOON)


def handed(http: ScriptedHttp, reply: Reply = REPLY, *templates: object) -> Sent:
    settings = WhatsAppSettings.model_validate(SETTINGS | {"template": templates})
    return asyncio.run(hand_over(WhatsApp("whatsapp", settings, make_desk("whatsapp", http=http)), reply))


def test_the_template_goes_where_the_platform_says_that_the_window_has_closed() -> None:
    http = ScriptedHttp([CLOSED, TAKEN])

    assert handed(http, REPLY, LATE) == Sent("wamid.1")
    assert [b'"template"' in call.body for call in http.calls] == [False, True]


@pytest.mark.parametrize(
    ("reply", "templates"),
    [
        (REPLY, ()),
        (replace(REPLY, automatic=False), (LATE,)),
        (replace(REPLY, template=PlatformTemplate(name="we_are_late", language="en")), (LATE,)),
    ],
    ids=["no template", "to staff", "a template already"],
)
def test_nothing_is_sent_twice(reply: Reply, templates: tuple[object, ...]) -> None:
    http = ScriptedHttp([CLOSED, TAKEN])
    with pytest.raises(ReplyWindowClosed):
        handed(http, reply, *templates)

    assert len(http.calls) == 1
