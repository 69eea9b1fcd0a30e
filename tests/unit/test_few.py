"""Lines that anybody can make us write."""

from __future__ import annotations

from responder.few import Few


def test_a_few_a_minute_are_written_and_the_rest_is_counted() -> None:
    seconds = 0.0
    few = Few(lambda: seconds, most=3)

    assert [few.left_out("whatsapp") for _ in range(10)] == [0, 0, 0, *[None] * 7]
    assert few.left_out("mail") == 0
    seconds = 59.0
    assert few.left_out("whatsapp") is None
    seconds = 60.0
    assert [few.left_out("whatsapp") for _ in range(4)] == [8, 0, 0, None]
    seconds = 500.0
    assert few.left_out("mail") == 0
