"""The flow and text files of a folder: reading and checking them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from adapters.slack.limits import LIMITS as SLACK_LIMITS
from bot.cards.flow_checks import TextLimits, check_lengths, check_states
from bot.cards.flow_texts import cut_texts
from bot.cards.text_source import check_texts, read_messages
from bot.cards.texts import FALLBACK
from bot.domain.flow_problems import FlowProblem
from bot.domain.flow_source import check_flow, read_flow
from bot.domain.flow_versions import FlowContent
from bot.domain.flows import Flow, TextPart
from bot.domain.people import LANGUAGES
from bot.errors import FlowError

FLOWS = Path(__file__).parent.parent / "flows"
CONSOLE = Path("texts") / "console"
# No file of a flow or of its texts comes near it.
_FILE_BYTES = 1_000_000

# A stage's name stands in a list of facts and in the progress, where a button's length is enough.
TEXT_LIMITS: TextLimits = {
    TextPart.STAGE: SLACK_LIMITS.button_label_chars,
    TextPart.TITLE: SLACK_LIMITS.header_chars,
    TextPart.TEXT: SLACK_LIMITS.section_chars,
    TextPart.CHOICE: SLACK_LIMITS.button_label_chars,
    TextPart.FIELD: SLACK_LIMITS.input_label_chars,
}


def flow_sources(folder: Path = FLOWS) -> dict[str, str]:
    """Return the source of every flow by its file's name."""
    return {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.yaml"))}


def text_sources(folder: Path = FLOWS) -> dict[str, str]:
    """Return the source of every language's texts."""
    return {code: (folder / "texts" / f"{code}.ftl").read_text("utf-8") for code in LANGUAGES}


def console_text_sources(folder: Path = FLOWS) -> dict[str, str]:
    """Return the source of every language's texts of the console, and of what the checks find."""
    own = folder / CONSOLE
    return {code: (own / f"{code}.ftl").read_text("utf-8") for code in LANGUAGES}


def read_contents(folder: Path) -> tuple[FlowContent, ...]:
    """Return each flow of a folder with its texts.

    Raises:
        FlowError: a flow is wrong; `check_files` finds all that is.
    """
    texts = text_sources(folder)
    return tuple(
        FlowContent(flow.flow, source, {code: cut_texts(texts[code], flow) for code in texts})
        for name, source in flow_sources(folder).items()
        for flow in [read_flow(source, name)]
    )


def read_content(file: Path) -> FlowContent:
    """Return the flow of one file with the texts in the folder beside it, as far as it has all.

    Raises:
        FlowError: the flow is wrong.
    """
    source = file.read_text("utf-8")
    flow = read_flow(source, file.name)
    texts = {}
    if all((file.parent / "texts" / f"{code}.ftl").is_file() for code in LANGUAGES):
        texts = {code: cut_texts(text, flow) for code, text in text_sources(file.parent).items()}
    return FlowContent(flow.flow, source, texts)


@lru_cache(maxsize=1)
def shipped_flows() -> tuple[FlowContent, ...]:
    """Return the flows of this program's own files; read once a process."""
    return read_contents(FLOWS)


def check_files(folder: Path) -> list[FlowError]:
    """Return everything that is wrong with the flows and texts of a folder."""
    if not folder.is_dir():
        return [FlowError(str(folder), 1, FlowProblem.FOLDER_NONE, folder=str(folder))]
    if unreadable := list(_unreadable(folder)):
        return unreadable
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
    errors.extend(check_states(flows, str(folder)))
    errors.extend(_check_all_texts(flows, folder))
    return errors


def _unreadable(folder: Path) -> Iterator[FlowError]:
    """Find what is too large to be read, or no text at all."""
    for file in (*sorted(folder.glob("*.yaml")), *sorted(folder.glob("texts/**/*.ftl"))):
        if not file.is_file():
            yield FlowError(str(file), 1, FlowProblem.FILE_NONE)
        elif file.stat().st_size > _FILE_BYTES:
            said = {"size": str(file.stat().st_size), "most": str(_FILE_BYTES)}
            yield FlowError(str(file), 1, FlowProblem.FILE_TOO_LARGE, **said)
        else:
            try:
                file.read_text("utf-8")
            except UnicodeDecodeError as error:
                line = error.object[: error.start].count(b"\n") + 1
                yield FlowError(str(file), line, FlowProblem.FILE_NOT_UTF8)


def _missing_texts(folder: Path, code: str) -> FlowError:
    leads = code == FALLBACK
    problem = FlowProblem.TEXTS_MISSING_FIRST if leads else FlowProblem.TEXTS_MISSING_LANGUAGE
    file, leading = folder / "texts" / f"{code}.ftl", f"{FALLBACK}.ftl"
    return FlowError(str(file), 1, problem, leading=leading)


def _check_all_texts(flows: list[Flow], folder: Path) -> Iterator[FlowError]:
    sources = text_sources(folder)
    files = {code: str(folder / "texts" / f"{code}.ftl") for code in sources}
    needed = [key for flow in flows for key in flow.text_keys()]
    yield from check_texts(sources, files, needed)
    yield from _check_console_texts(folder)
    for code, source in sources.items():
        messages, _wrong = read_messages(source, files[code])
        yield from check_lengths(messages, files[code], flows, TEXT_LIMITS)


def _check_console_texts(folder: Path) -> Iterator[FlowError]:
    """Compare the console's languages, where a folder has any."""
    files = {code: folder / CONSOLE / f"{code}.ftl" for code in LANGUAGES}
    if (folder / CONSOLE).is_dir():
        sources = {code: file.read_text("utf-8") for code, file in files.items()}
        yield from check_texts(sources, {code: str(file) for code, file in files.items()}, ())
