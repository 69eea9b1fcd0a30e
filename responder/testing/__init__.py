"""The kit for plugin authors: a contract every channel must hold, and stand-ins for what the host hands out.

    from responder.testing import ChannelContract, SendCase, answer

    class TestTheContract(ChannelContract):
        channel = MyChannel
        settings = MySettings(...)
        payloads = Path(__file__).parent / "payloads"

`open_shop` is the whole daemon in memory: customers write, time passes, and what is said can be heard.

pytest is not imported here: what installs responder without it can import this package.
"""

import sys

if "pytest" in sys.modules:  # so that a broken contract shows what was found
    sys.modules["pytest"].register_assert_rewrite("responder.testing.contract")

from responder.clock import MovableClock
from responder.testing.cases import HTTP_CASES, SendCase
from responder.testing.contract import ChannelContract
from responder.testing.payloads import Payloads, payload
from responder.testing.scripted import NOON, Call, CapturedLog, LogLine, ScriptedHttp, answer, make_desk
from responder.testing.shop import Customer, Shop, open_shop

__all__ = [
    "HTTP_CASES",
    "NOON",
    "Call",
    "CapturedLog",
    "ChannelContract",
    "Customer",
    "LogLine",
    "MovableClock",
    "Payloads",
    "ScriptedHttp",
    "SendCase",
    "Shop",
    "answer",
    "make_desk",
    "open_shop",
    "payload",
]
