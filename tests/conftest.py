"""What tests of several folders share: the real mail server."""

from tests.real.mail import mail_server  # noqa: F401
