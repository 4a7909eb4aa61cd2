"""What is checked before a flow is published: its file, its texts, and their lengths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.cards.case_views import FLOW_ARGUMENTS
from bot.cards.text_source import Messages, check_texts, read_messages
from bot.domain.flow_source import check_flow
from bot.domain.flow_versions import TEXTS_CHARS, FlowContent
from bot.domain.flows import Flow, TextPart
from bot.domain.orders import OrderState
from bot.domain.people import LANGUAGES
from bot.errors import FlowError

# So many texts may stand within one another: a circle has no end.
_DEEPEST = 5

TextLimits = Mapping[TextPart, int]
"""The most characters of each kind of text, on the platform that takes the fewest."""


def check_content(content: FlowContent, limits: TextLimits) -> list[FlowError]:
    """Return everything that is wrong with a version; files are named as if it were exported."""
    file = f"{content.name}.yaml"
    if wrong := check_flow(content.source, file):
        return wrong
    flow = content.read()
    if flow.flow != content.name:
        return [FlowError(file, 1, f"flow: it is called {flow.flow}", f"say {content.name}")]
    missing = [code for code in LANGUAGES if code not in content.texts]
    if missing:
        remedy = "bring its texts in every language"
        return [FlowError(f"texts/{code}.ftl", 1, "no such file", remedy) for code in missing]
    if too_long := {
        code: len(one) for code, one in content.texts.items() if len(one) > TEXTS_CHARS
    }:
        return [
            FlowError(
                f"texts/{code}.ftl",
                1,
                f"{chars} characters, the most is {TEXTS_CHARS}",
                "say it shorter",
            )
            for code, chars in too_long.items()
        ]
    return list(_check_texts(content.texts, flow, limits))


def _check_texts(sources: Mapping[str, str], flow: Flow, limits: TextLimits) -> Iterator[FlowError]:
    files = {code: f"texts/{code}.ftl" for code in sources}
    needed = flow.text_keys()
    yield from check_texts(sources, files, needed)
    for code, source in sources.items():
        messages, _wrong = read_messages(source, files[code])
        for key, message in messages.items():
            if key not in needed:
                problem = f"{key} is no text of the flow {flow.flow}"
                yield FlowError(files[code], message.line, problem, "remove it", key)
        yield from check_lengths(messages, files[code], [flow], limits)


def check_lengths(
    messages: Messages, file: str, flows: Sequence[Flow], limits: TextLimits
) -> Iterator[FlowError]:
    """Find flow texts that a platform would cut, and placeholders that nobody fills."""
    parts = {key: part for flow in flows for key, part in flow.text_keys().items()}
    known: dict[str, int] = {}
    for key, message in messages.items():
        if key not in parts:
            continue
        limit, chars = limits[parts[key]], count_chars(key, messages, known)
        if chars is None:
            problem = f"{key} uses itself, or texts within texts within texts"
            yield FlowError(file, message.line, problem, "write it out", key)
        elif chars > limit:
            problem = f"{key} has {chars} characters, the most is {limit}"
            yield FlowError(file, message.line, problem, "say it shorter", key)
        if message.is_blank:
            problem = f"{key} says nothing"
            yield FlowError(file, message.line, problem, "write what people read", key)
        if message.foreign:
            problem = f"{key}: {message.foreign} is nothing that a text of a flow is made of"
            yield FlowError(file, message.line, problem, "write out what it says", key)
        for name in sorted(message.placeholders - FLOW_ARGUMENTS):
            remedy = "use one of: " + ", ".join(sorted(FLOW_ARGUMENTS))
            problem = f"{key}: nothing fills {{ ${name} }}"
            yield FlowError(file, message.line, problem, remedy, key)


def count_chars(key: str, messages: Messages, known: dict[str, int], depth: int = 0) -> int | None:
    """Return how long a text is with all that it uses; None if that has no end, or is too deep."""
    if depth > _DEEPEST:
        return None
    if key in known or key not in messages:
        return known.get(key, 0)
    total = messages[key].chars
    for used in messages[key].uses:
        chars = count_chars(used, messages, known, depth + 1)
        if chars is None:
            return None
        total += chars
    known[key] = total
    return total


def check_states(flows: Iterable[Flow], file: str) -> Iterator[FlowError]:
    """Find states that more than one flow is for."""
    claimed: dict[OrderState, list[str]] = {}
    for flow in flows:
        for state in dict.fromkeys(flow.states):
            claimed.setdefault(state, []).append(flow.flow)
    for state, names in claimed.items():
        if len(names) > 1:
            problem = f"{' and '.join(names)} are both for the state {state}"
            yield FlowError(file, 1, problem, "leave each state to one flow")
