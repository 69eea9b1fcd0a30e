"""What `status` says to a person, line by line."""

from typing import Any

from responder.cli.status import _lines

NOTHING: dict[str, Any] = {key: {"open": 0} for key in ("messages", "promises", "deliveries", "reminders", "learned")}
FOUND: dict[str, Any] = {
    **NOTHING,
    "daemon": None,
    "quarantine": 0,
    "fuse": None,
    "schema": "0001",
    "held_deliveries": [],
    "accounts": {"mail": {"plugin": "email", "enabled": True}, "chat": {"plugin": "telegram", "enabled": False}},
    "plugins": {"email": {"state": "loaded", "reason": ""}, "telegram": {"state": "disabled", "reason": "not used"}},
    "versions": {"responder": "0.1.0"},
}


def told(**more: Any) -> list[str]:
    return list(_lines(FOUND | more))


def test_without_a_daemon_it_says_so_and_names_what_is_enabled() -> None:
    assert told(promises={"open": 1200, "kept": 3, "missed": 0}) == [
        "daemon      does not run",
        "account     mail (email): enabled",
        "account     chat (telegram): not enabled",
        "messages    none",
        "promises    1,200 open, 3 kept",
        "deliveries  none",
        "reminders   none",
        "learned     none",
        "versions    responder 0.1.0, schema 0001",
    ]


def test_what_wants_a_look_is_there() -> None:
    daemon = {
        "url": "http://127.0.0.1:8080",
        "ready": True,
        "pid": 17,
        "store": "the disk is full",
        "accounts": {"mail": {"state": "failed", "problem": "no password", "paused": ""}},
        "alerts": [{"at": "2026-11-29T17:23:58.178884+00:00", "kind": "staff-danger", "text": "conversation 1"}],
    }
    held = {"purpose": "retold", "account": "chat", "conversation_id": 5, "state": "held", "error": "timed out"}
    lines = told(
        daemon=daemon,
        held_deliveries=[held],
        fuse={"until": "2026-11-29T18:00:00+00:00", "reason": "61 a minute"},
        plugins={"broken": {"state": "failed", "reason": "SyntaxError"}},
        quarantine=2,
    )

    assert {
        "daemon      runs: http://127.0.0.1:8080, process 17",
        "store       the disk is full",
        "account     mail (email): failed: no password",
        "plugin      broken: failed SyntaxError",
        "held        retold on chat, conversation 5 is held: timed out",
        "kept aside  2 that could not be read: responder quarantine list",
        "fuse        open until 2026-11-29T18:00:00+00:00: 61 a minute",
        "alert       2026-11-29T17:23:58Z staff-danger: conversation 1",
    } <= set(lines)
