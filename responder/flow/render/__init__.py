"""Step 5: template, words and language become a text. What a platform makes of it: `as_text`, `as_html`, `fit`."""

from responder.flow.render.files import digest, proven, remember, shipped_folder
from responder.flow.render.markup import as_html, as_text
from responder.flow.render.names import greeting_name
from responder.flow.render.problems import TemplateProblem
from responder.flow.render.renderer import Rendered, Renderer, Staged, fit
from responder.flow.render.words import SITUATIONS, Words

__all__ = [
    "SITUATIONS",
    "Rendered",
    "Renderer",
    "Staged",
    "TemplateProblem",
    "Words",
    "as_html",
    "as_text",
    "digest",
    "fit",
    "greeting_name",
    "proven",
    "remember",
    "shipped_folder",
]
