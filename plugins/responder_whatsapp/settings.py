"""What ops write under `[channels.NAME]` for a WhatsApp number."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from responder import Secret
from responder.graph import GraphSettings


def _as_list(value: Any) -> Any:
    """Let one table stand for a list of one."""
    return (value,) if isinstance(value, (dict, BaseModel)) else value


class Template(BaseModel):
    """An approved utility template, for messages outside the 24-hour window.

    Source of the rules: WhatsApp documentation, "Templates": names, languages, named and positional parameters.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"^[a-z0-9_]{1,512}$", description="Its name, as approved by Meta.")
    language: str = Field(
        pattern=r"^[a-z]{2,3}(_[A-Za-z]{2,4})?$", description="Its language code: de, nl, en_US. No other is tried."
    )
    parameters: dict[Annotated[str, Field(pattern=r"^([a-z_]{1,20}|[1-9]\d?)$")], Literal["text", "team"]] = Field(
        default_factory=dict,
        description='What fills each parameter, our text or the team\'s name: { message = "text" }, { 1 = "text" }.',
    )

    @field_validator("parameters")
    @classmethod
    def _one_kind(cls, value: dict[str, str]) -> dict[str, str]:
        counted = sorted(int(name) for name in value if name.isdigit())
        if counted and counted != list(range(1, len(value) + 1)):
            raise ValueError("expected either names or the numbers 1, 2, 3 … without a gap; Meta refuses a mix")
        return value

    def fits(self, locale: str) -> bool:
        """Tell whether the template speaks the language of `locale`, whatever the region."""
        return self.language.partition("_")[0] == locale.partition("_")[0].lower()


class WhatsAppSettings(GraphSettings):
    """One WhatsApp number."""

    phone_number_id: str = Field(
        pattern=r"^\d{5,20}$", description="The id of the number in Meta's console; not the number itself."
    )
    access_token: Secret = Field(description="A system user's token with whatsapp_business_messaging.")
    template: Annotated[tuple[Template, ...], BeforeValidator(_as_list)] = Field(
        (), description="Approved utility templates, one for each language; without one a closed window stays silent."
    )
