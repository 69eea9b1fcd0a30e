"""What tests of several folders share: the real servers."""

from tests.real.bluesky import bluesky_network, bluesky_with_appview  # noqa: F401
from tests.real.mail import mail_server  # noqa: F401
from tests.real.matrix import matrix_server  # noqa: F401
from tests.real.postgres import postgres_server, postgres_url  # noqa: F401
