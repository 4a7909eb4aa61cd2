"""What is checked before a flow is published: its file, its texts, and their lengths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.cards.case_views import FLOW_ARGUMENTS
from bot.cards.fluent_source import Nesting
from bot.cards.text_source import Messages, check_texts, read_messages
from bot.domain.flow_problems import FlowProblem
from bot.domain.flow_source import check_flow
from bot.domain.flow_versions import TEXTS_CHARS, FlowContent
from bot.domain.flows import Flow, TextPart
from bot.domain.orders import OrderState
from bot.domain.people import LANGUAGES
from bot.errors import FlowError

TextLimits = Mapping[TextPart, int]
"""The most characters of each kind of text, on the platform that takes the fewest."""


def check_content(content: FlowContent, limits: TextLimits) -> list[FlowError]:
    """Return everything that is wrong with a version; files are named as if it were exported."""
    file = f"{content.name}.yaml"
    if wrong := check_flow(content.source, file):
        return wrong
    flow = content.read()
    if flow.flow != content.name:
        said = {"name": flow.flow, "right": content.name}
        return [FlowError(file, 1, FlowProblem.FLOW_OTHER_NAME, **said)]
    missing = [code for code in LANGUAGES if code not in content.texts]
    if missing:
        return [FlowError(f"texts/{code}.ftl", 1, FlowProblem.TEXTS_MISSING) for code in missing]
    if too_long := {
        code: len(one) for code, one in content.texts.items() if len(one) > TEXTS_CHARS
    }:
        return [
            FlowError(
                f"texts/{code}.ftl",
                1,
                FlowProblem.TEXTS_TOO_LONG,
                chars=str(chars),
                most=str(TEXTS_CHARS),
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
                problem = FlowProblem.TEXT_NOT_NEEDED
                yield FlowError(files[code], message.line, problem, key, flow=flow.flow)
        yield from check_lengths(messages, files[code], [flow], limits)


def check_lengths(
    messages: Messages, file: str, flows: Sequence[Flow], limits: TextLimits
) -> Iterator[FlowError]:
    """Find flow texts that a platform would cut, and placeholders that nobody fills."""
    parts = {key: part for flow in flows for key, part in flow.text_keys().items()}
    lengths = characters(messages)
    for key, message in messages.items():
        if key not in parts:
            continue
        limit, chars = limits[parts[key]], lengths.size(key)
        if chars is None:
            yield FlowError(file, message.line, FlowProblem.TEXT_ENDLESS, key)
        elif chars > limit:
            said = {"chars": str(chars), "most": str(limit)}
            yield FlowError(file, message.line, FlowProblem.TEXT_TOO_LONG, key, **said)
        if message.is_blank:
            yield FlowError(file, message.line, FlowProblem.TEXT_BLANK, key)
        if message.foreign:
            said = {"name": message.foreign}
            yield FlowError(file, message.line, FlowProblem.TEXT_FOREIGN, key, **said)
        for name in sorted(message.placeholders - FLOW_ARGUMENTS):
            said = {"name": f"{{ ${name} }}", "known": ", ".join(sorted(FLOW_ARGUMENTS))}
            yield FlowError(file, message.line, FlowProblem.TEXT_UNFILLED, key, **said)


def characters(messages: Messages) -> Nesting:
    """Return what tells how long each text is with all that it uses of others."""
    uses = {key: message.uses for key, message in messages.items()}
    return Nesting(uses, {key: message.chars for key, message in messages.items()})


def check_states(flows: Iterable[Flow], file: str) -> Iterator[FlowError]:
    """Find states that more than one flow is for."""
    claimed: dict[OrderState, list[str]] = {}
    for flow in flows:
        for state in dict.fromkeys(flow.states):
            claimed.setdefault(state, []).append(flow.flow)
    for state, names in claimed.items():
        if len(names) > 1:
            *others, name = names
            said = {"others": ", ".join(others), "name": name, "state": str(state)}
            yield FlowError(file, 1, FlowProblem.FLOW_STATE_TWICE, **said)
