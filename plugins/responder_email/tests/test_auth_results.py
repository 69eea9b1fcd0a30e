"""What counts as proof of a sender (RFC 8601), and what does not."""

from __future__ import annotations

import pytest

from responder_email.auth_results import Verdict, verdict

PASS, FAIL, NEUTRAL, SILENT = Verdict.PASS, Verdict.FAIL, Verdict.NEUTRAL, Verdict.SILENT
OURS, THEIRS = "mx.acme.example", "mx.evil.example"


def fields(*values: str) -> list[tuple[str, str]]:
    """Header fields in order; "received" stands for a Received field."""
    return [("received", "from a") if v == "received" else ("authentication-results", v) for v in values]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param((f"{OURS}; dmarc=pass header.from=shop.example",), PASS, id="dmarc pass"),
        pytest.param((f"{OURS} 1; spf=pass (x; y) ; DMARC=Pass",), PASS, id="version, comment, capitals"),
        pytest.param((f"{OURS}; dmarc=fail; dkim=pass header.d=shop.example",), FAIL, id="dmarc fail beats dkim"),
        pytest.param((f"{OURS}; dmarc=temperror; spf=pass smtp.mailfrom=shop.example",), FAIL, id="dmarc error"),
        pytest.param((f"{OURS}; dmarc=none; dkim=pass header.d=shop.example",), PASS, id="no policy, aligned dkim"),
        pytest.param(
            (f"{OURS}; dkim=pass header.d=example; spf=fail",), NEUTRAL, id="a top-level domain proves nothing"
        ),
        pytest.param((f"{OURS}; dkim=pass header.d=other.example",), NEUTRAL, id="dkim of somebody else"),
        pytest.param((f"{OURS}; spf=pass smtp.mailfrom=lena@shop.example",), PASS, id="aligned spf"),
        pytest.param((f"{OURS}; spf=pass smtp.mailfrom=x@notshop.example",), NEUTRAL, id="a name that ends alike"),
        pytest.param((f"{OURS}; dmarc=success; dkim=dkim_pass",), NEUTRAL, id="unknown words are no pass"),
        pytest.param((f"{THEIRS}; dmarc=pass",), SILENT, id="another server's word"),
        pytest.param((f"{THEIRS}; x=y; {OURS}; dmarc=pass",), SILENT, id="our name inside another's field"),
        pytest.param((f"{OURS}; spf=pass smtp.mailfrom=a@b.example", f"{OURS}; dmarc=pass"), PASS, id="a block of two"),
        pytest.param((f"{OURS}; spf=fail", "received", f"{OURS}; dmarc=pass"), NEUTRAL, id="forged, below a hop"),
        pytest.param(
            (f"{OURS}; spf=fail", f"{THEIRS}; a=b", f"{OURS}; dmarc=pass"), NEUTRAL, id="forged, below another"
        ),
        pytest.param((f"{OURS}; dmarc=pass", f"{OURS}; dmarc=fail"), FAIL, id="two verdicts"),
        pytest.param((f"{OURS}; dmarc=none", f"{OURS}; dmarc=pass"), NEUTRAL, id="two verdicts that differ"),
        pytest.param(
            (f'{OURS}; spf=pass smtp.mailfrom="a; dmarc=pass"@evil.example',),
            NEUTRAL,
            id="a verdict within a quoted address",
        ),
        pytest.param(
            (f'{OURS}; dmarc=none; dkim=pass header.i="x;dkim=pass header.d=shop.example; y"@evil.example',),
            NEUTRAL,
            id="a signature within a quoted address",
        ),
        pytest.param(
            (f'{OURS}; spf=pass (domain of "a);dmarc=pass("@evil.example) smtp.mailfrom=evil.example',),
            NEUTRAL,
            id="a quoted address that ends a comment",
        ),
        pytest.param(
            (f"{OURS}; spf=fail (said: (inner) ; dmarc=pass) smtp.mailfrom=evil.example",),
            NEUTRAL,
            id="a comment within a comment",
        ),
        pytest.param((f'{OURS}; spf=pass smtp.mailfrom="open; dmarc=pass',), NEUTRAL, id="a quote without an end"),
        pytest.param((f'{OURS}; dkim=pass header.d="shop.example"',), PASS, id="a quoted domain"),
        pytest.param((f'{OURS}; dkim=pass header.i="lena"@shop.example',), PASS, id="a quoted local part"),
        pytest.param(("",), SILENT, id="empty"),
        pytest.param((), SILENT, id="none"),
    ],
)
def test_a_verdict(values: tuple[str, ...], expected: Verdict) -> None:
    assert verdict(fields(*values), OURS, "shop.example") is expected


@pytest.mark.parametrize(
    ("read", "domain", "expected"),
    [
        ("shop.example", "shop.example", PASS),
        ("LENA@Shop.example", "shop.example", PASS),
        ("shop.example", "mail.shop.example", PASS),
        ("evil.example", "shop.example", NEUTRAL),
        ("mail.shop.example", "shop.example", NEUTRAL),
        ("xn--kln-sna.example", "köln.example", PASS),
        ("shop.example", "a..ü", NEUTRAL),
    ],
)
def test_a_pass_counts_for_the_domain_that_the_verifier_read(read: str, domain: str, expected: Verdict) -> None:
    """A field From of two addresses is read as the one by some, and as the other by others."""
    assert verdict(fields(f"{OURS}; dmarc=pass header.from={read}"), OURS, domain) is expected


def test_nobody_is_trusted_unless_configured() -> None:
    assert verdict(fields(f"{OURS}; dmarc=pass"), "", "shop.example") is SILENT


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            ("spf=pass (x) smtp.mailfrom=shop.example; dkim=none; dmarc=pass action=none header.from=shop.example",),
            PASS,
        ),
        (("spf=fail; dmarc=fail action=quarantine", "spf=pass; dmarc=pass"), FAIL),
        (("spf=pass smtp.mailfrom=shop.example; dmarc=bestguesspass action=none",), PASS),
    ],
)
def test_microsoft_names_no_server(values: tuple[str, ...], expected: Verdict) -> None:
    """Only its topmost field counts."""
    assert verdict(fields(*values), "microsoft", "shop.example") is expected


def test_junk_takes_no_time() -> None:
    for junk in ("(" * 8000, "a=" * 4000, ";" * 8000, "x.y=" * 2000, f"{OURS};" + "(" * 8000):
        assert verdict(fields(junk), OURS, "shop.example") in (SILENT, NEUTRAL)
