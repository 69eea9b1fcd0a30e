"""A deployment that lives in a folder of its own, wired to the stand-ins: a bicycle shop with mail and WhatsApp."""

from __future__ import annotations

from pathlib import Path

SUPPORT = "support@fietsenwinkel.example"
COLLEAGUE = "jan@fietsenwinkel.example"
CUSTOMER = "lena.dekker@post.example"
PHONE = "31600000042"
APP_SECRET = "demo-app-secret"  # noqa: S105 - of a stand-in on this machine
AUTHSERV = "mx.fietsenwinkel.example"
PASSWORD = "demo-password"  # noqa: S105 - likewise

_CONFIG = """\
# Made by `responder demo`. The mail server and the WhatsApp API named here are stand-ins on this machine.
[company]
name = "Fietsenwinkel Jansen"
team = "het serviceteam van Jansen"
timezone = "Europe/Amsterdam"
languages = ["nl", "en", "de"]
address = "informal"

[hours]
mon-fri = ["09:00-12:30", "13:00-17:30"]
thu = ["09:00-12:30", "13:00-21:00"]
sat = ["10:00-16:00"]
holidays = "NL"

[promise]
until_known = "2h"

[staff]
account = "support-mail"
to = "{colleague}"

[server]
port = 0

[log]
level = "error"
format = "text"

[channels.support-mail]
plugin = "email"
address = "{support}"
colleagues = ["{colleague}"]
start = "all"
trust_results_of = "{authserv}"
imap = {{ host = "127.0.0.1", port = {imap}, tls = "none", user = "{support}", password = {{ env = "DEMO_PASSWORD" }} }}
smtp = {{ host = "127.0.0.1", port = {smtp}, tls = "none" }}

[channels.whatsapp]
plugin = "whatsapp"
phone_number_id = "109000000000001"
access_token = {{ env = "DEMO_TOKEN" }}
app_secret = {{ env = "DEMO_APP_SECRET" }}
api_url = "{api}"

[[faq]]
id = "openingstijden"
title = "Wat zijn jullie openingstijden?"
url = "https://fietsenwinkel.example/openingstijden"
answer = "We zijn ma-vr open van 9 tot half zes, donderdag tot negen, en zaterdag van 10 tot 4."
examples = ["hoe laat gaan jullie open", "zijn jullie zondag open?", "tot hoe laat zijn jullie open"]

[[faq]]
id = "reparatie"
title = "Hoe lang duurt een reparatie?"
url = "https://fietsenwinkel.example/reparatie"
answer = "Een gewone reparatie is na twee werkdagen klaar."
examples = ["wanneer is mijn fiets klaar", "is mijn fiets al gerepareerd", "hoe lang duurt het om mijn fiets te maken"]

[[faq]]
id = "bestelling"
title = "Waar is mijn bestelling?"
url = "https://fietsenwinkel.example/bestelling-volgen"
answer = "Met de link in de verzendmail zie je waar je pakket is."
examples = ["waar blijft mijn pakket", "mijn bestelling is nog niet binnen", "wanneer wordt mijn bestelling geleverd"]
"""


def write(folder: Path, *, smtp: int, imap: int, api: str) -> Path:
    """Write the configuration of the demonstration and return its path."""
    path = folder / "config.toml"
    text = _CONFIG.format(support=SUPPORT, colleague=COLLEAGUE, authserv=AUTHSERV, smtp=smtp, imap=imap, api=api)
    path.write_text(text, encoding="utf-8")
    return path
