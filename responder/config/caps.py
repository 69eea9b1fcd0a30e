"""The caps: how much we say at most, and to whom."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema

from responder.config.durations import Duration
from responder.config.section import Section


def _known(code: str) -> str:
    from responder.numbers import is_country  # noqa: PLC0415 - only where a country is named

    if not is_country(code):
        raise ValueError('expected a country as ISO 3166 writes it, such as "NL", or "GB" for the United Kingdom')
    return code


CountryCode = Annotated[str, AfterValidator(_known), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"})]


class Caps(Section):
    """The fuse against every loop. What goes over a cap is recorded and not answered."""

    sender_day: int = Field(3, ge=1, description="Acknowledgements to one sender in 24 hours.")
    same_text_sender_day: int = Field(1, ge=1, description="The same for the same inbound text.")
    same_text_domain_hour: int = Field(3, ge=1, description="To the same text from one mail domain, in 60 minutes.")
    same_text_hour: int = Field(20, ge=1, description="To the same text from anywhere by mail, in 60 minutes.")
    new_contacts_minute: int = Field(10, ge=1, description="New contacts answered a minute on a paid channel.")
    new_contacts_day: int = Field(500, ge=1, description="The same a day, from midnight in company.timezone.")
    countries: tuple[CountryCode, ...] = Field(
        (),
        max_length=250,
        examples=[["NL", "BE"]],
        description="Countries whose numbers are written to on a paid channel; empty: all.",
    )
    country_day: int = Field(
        0, ge=0, description="Automatic messages a day to numbers of one country, on a paid channel; 0: any number."
    )
    prefix_day: int = Field(
        0, ge=0, description="The same to numbers that differ in their last four digits alone; 0: any number."
    )
    account_minute: int = Field(
        60,
        ge=1,
        description="Automatic messages a minute on one account; above: the fuse. "
        "At most half of them to people who prove nothing.",
    )
    fuse_rest: Duration = Field(
        timedelta(minutes=30), description="How long an open fuse stops all that customers would hear."
    )
