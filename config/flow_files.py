"""The flow and text files of this installation: reading and checking them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from adapters.slack.limits import LIMITS as SLACK_LIMITS
from bot.cards.case_views import FLOW_ARGUMENTS
from bot.cards.text_source import check_texts, read_messages
from bot.cards.texts import FALLBACK
from bot.domain.flow_source import check_flow, read_flow
from bot.domain.flows import Flow, TextPart
from bot.domain.people import LANGUAGES
from bot.errors import FlowError

FLOWS = Path(__file__).parent.parent / "flows"
CONSOLE = Path("texts") / "console"


def flow_sources(folder: Path = FLOWS) -> dict[str, str]:
    """Return the source of every flow by its file's name."""
    return {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.yaml"))}


def text_sources(folder: Path = FLOWS) -> dict[str, str]:
    """Return the source of every language's texts."""
    return {code: (folder / "texts" / f"{code}.ftl").read_text("utf-8") for code in LANGUAGES}


def console_text_sources(folder: Path = FLOWS) -> dict[str, str]:
    """Return the source of every language's texts that the console alone shows."""
    own = folder / CONSOLE
    return {code: (own / f"{code}.ftl").read_text("utf-8") for code in LANGUAGES}


def check_files(folder: Path) -> list[FlowError]:
    """Return everything that is wrong with the flows and texts of a folder."""
    if not folder.is_dir():
        return [FlowError(str(folder), 1, f"there is no folder {folder}", "name one with flows")]
    errors: list[FlowError] = []
    flows: list[Flow] = []
    for name, source in flow_sources(folder).items():
        wrong = check_flow(source, str(folder / name))
        errors.extend(wrong)
        if not wrong:
            flows.append(read_flow(source, name))
    missing = [code for code in LANGUAGES if not (folder / "texts" / f"{code}.ftl").is_file()]
    if missing:
        return [*errors, *(_missing_texts(folder, code) for code in missing)]
    errors.extend(_check_states(flows, folder))
    errors.extend(_check_all_texts(flows, folder))
    return errors


def _missing_texts(folder: Path, code: str) -> FlowError:
    leads = f"write it first: {FALLBACK}.ftl leads, all other languages follow it"
    remedy = leads if code == FALLBACK else f"translate {FALLBACK}.ftl into it"
    return FlowError(str(folder / "texts" / f"{code}.ftl"), 1, "no such file", remedy)


def _check_states(flows: list[Flow], folder: Path) -> Iterator[FlowError]:
    claimed = defaultdict(list)
    for flow in flows:
        for state in flow.states:
            claimed[state].append(flow.flow)
    for state, names in claimed.items():
        if len(names) > 1:
            problem = f"{' and '.join(names)} are both for the state {state}"
            yield FlowError(str(folder), 1, problem, "leave each state to one flow")


def _check_all_texts(flows: list[Flow], folder: Path) -> Iterator[FlowError]:
    sources = text_sources(folder)
    files = {code: str(folder / "texts" / f"{code}.ftl") for code in sources}
    needed = [key for flow in flows for key in flow.text_keys()]
    yield from check_texts(sources, files, needed)
    yield from _check_console_texts(folder)
    for code, source in sources.items():
        yield from _check_limits(source, files[code], flows)


def _check_console_texts(folder: Path) -> Iterator[FlowError]:
    """Compare the console's languages, where a folder has any."""
    files = {code: folder / CONSOLE / f"{code}.ftl" for code in LANGUAGES}
    if (folder / CONSOLE).is_dir():
        sources = {code: file.read_text("utf-8") for code, file in files.items()}
        yield from check_texts(sources, {code: str(file) for code, file in files.items()}, ())


# A stage's name stands in a list of facts and in the progress, where a button's length is enough.
_LIMITS = {
    TextPart.STAGE: SLACK_LIMITS.button_label_chars,
    TextPart.TITLE: SLACK_LIMITS.header_chars,
    TextPart.TEXT: SLACK_LIMITS.section_chars,
    TextPart.CHOICE: SLACK_LIMITS.button_label_chars,
    TextPart.FIELD: SLACK_LIMITS.input_label_chars,
}


def _check_limits(source: str, file: str, flows: list[Flow]) -> Iterator[FlowError]:
    """Find flow texts that a platform would cut, and placeholders that nobody fills."""
    parts = {key: part for flow in flows for key, part in flow.text_keys().items()}
    messages, _wrong = read_messages(source, file)
    for key, message in messages.items():
        if key not in parts:
            continue
        limit = _LIMITS[parts[key]]
        if message.chars > limit:
            problem = f"{key} has {message.chars} characters, the most is {limit}"
            yield FlowError(file, message.line, problem, "say it shorter")
        for name in sorted(message.placeholders - FLOW_ARGUMENTS):
            remedy = "use one of: " + ", ".join(sorted(FLOW_ARGUMENTS))
            yield FlowError(file, message.line, f"{key}: nothing fills {{ ${name} }}", remedy)
