"""Block Kit's rules as Slack holds them: what of a message or a view it would refuse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Part = Mapping[str, Any]
_ID_CHARS = 255
_MESSAGE_BLOCKS = 50
_VIEW_BLOCKS = 100
_OPTIONS = 100
_COMMON = {"type", "block_id"}


def check_message(message: Part) -> list[str]:
    """Return what Slack would say against the blocks of a message."""
    return list(_check_blocks(message.get("blocks") or [], _MESSAGE_BLOCKS))


def check_view(view: Part) -> list[str]:
    """Return what Slack would say against a view."""
    return list(_check_view(view))


def check_options(answer: Any) -> list[str]:
    """Return what Slack would say against the options of a select that asks for them."""
    if not isinstance(answer, Mapping) or not isinstance(answer.get("options"), list):
        return ["must provide options [/options]"]
    options = answer["options"]
    if len(options) > _OPTIONS:
        return [f"no more than {_OPTIONS} items allowed [/options]"]
    return [
        problem
        for number, option in enumerate(options)
        for problem in _check_option(option, f"/options/{number}")
    ]


def _check_view(view: Part) -> Iterator[str]:
    if view.get("type") not in ("modal", "home"):
        yield f"unsupported view type: {view.get('type')} [/view/type]"
    known = {"type", "title", "blocks", "close", "submit", "private_metadata", "callback_id"}
    extra = {"clear_on_close", "notify_on_close", "external_id", "submit_disabled"}
    yield from _check_keys(view, known | extra, "/view")
    blocks = view.get("blocks") or []
    if not blocks:
        yield "must provide at least one block [/view/blocks]"
    yield from _check_blocks(blocks, _VIEW_BLOCKS)
    if view.get("type") == "modal":
        yield from _check_plain(view.get("title"), 24, "/view/title")
        if any(block.get("type") == "input" for block in blocks) and "submit" not in view:
            yield "missing required field: submit [/view/submit]"
    for name in ("submit", "close"):
        if name in view:
            yield from _check_plain(view[name], 24, f"/view/{name}")
    yield from _check_length(view.get("private_metadata", ""), 0, 3000, "/view/private_metadata")
    yield from _check_length(view.get("callback_id", ""), 0, _ID_CHARS, "/view/callback_id")


def _check_blocks(blocks: Any, most: int) -> Iterator[str]:
    if not isinstance(blocks, list):
        yield "must be an array [/blocks]"
        return
    if len(blocks) > most:
        yield f"no more than {most} items allowed [/blocks]"
    ids = [block.get("block_id") for block in blocks if block.get("block_id")]
    if len(ids) != len(set(ids)):
        yield "block_id already exists [/blocks]"
    for number, block in enumerate(blocks):
        where = f"/blocks/{number}"
        check = _BLOCKS.get(block.get("type"))
        if check is None:
            yield f"unsupported type: {block.get('type')} [{where}/type]"
            continue
        yield from _check_length(block.get("block_id", ""), 0, _ID_CHARS, f"{where}/block_id")
        yield from check(block, where)


def _check_header(block: Part, where: str) -> Iterator[str]:
    yield from _check_keys(block, _COMMON | {"text"}, where)
    yield from _check_plain(block.get("text"), 150, f"{where}/text")


def _check_divider(block: Part, where: str) -> Iterator[str]:
    yield from _check_keys(block, _COMMON, where)


def _check_section(block: Part, where: str) -> Iterator[str]:
    yield from _check_keys(block, _COMMON | {"text", "fields", "accessory", "expand"}, where)
    if "text" not in block and "fields" not in block:
        yield f"must provide text or fields [{where}]"
    if "text" in block:
        yield from _check_text(block["text"], 3000, f"{where}/text")
    if "fields" in block:
        yield from _check_count(block["fields"], 10, f"{where}/fields")
        for number, field in enumerate(block["fields"]):
            yield from _check_text(field, 2000, f"{where}/fields/{number}")
    if "accessory" in block:
        yield from _check_element(block["accessory"], f"{where}/accessory", inputs=False)


def _check_context(block: Part, where: str) -> Iterator[str]:
    yield from _check_keys(block, _COMMON | {"elements"}, where)
    elements = block.get("elements") or []
    yield from _check_count(elements, 10, f"{where}/elements")
    for number, element in enumerate(elements):
        if element.get("type") != "image":
            yield from _check_text(element, 3000, f"{where}/elements/{number}")


def _check_actions(block: Part, where: str) -> Iterator[str]:
    yield from _check_keys(block, _COMMON | {"elements"}, where)
    elements = block.get("elements") or []
    yield from _check_count(elements, 25, f"{where}/elements")
    ids = [element.get("action_id") for element in elements if element.get("action_id")]
    if len(ids) != len(set(ids)):
        yield f"action_id already exists [{where}/elements]"
    for number, element in enumerate(elements):
        yield from _check_element(element, f"{where}/elements/{number}", inputs=False)


def _check_input(block: Part, where: str) -> Iterator[str]:
    known = {"label", "element", "hint", "optional", "dispatch_action"}
    yield from _check_keys(block, _COMMON | known, where)
    yield from _check_plain(block.get("label"), 2000, f"{where}/label")
    if "hint" in block:
        yield from _check_plain(block["hint"], 2000, f"{where}/hint")
    yield from _check_element(block.get("element") or {}, f"{where}/element", inputs=True)


_BLOCKS: dict[Any, Callable[[Part, str], Iterator[str]]] = {
    "header": _check_header,
    "divider": _check_divider,
    "section": _check_section,
    "context": _check_context,
    "actions": _check_actions,
    "input": _check_input,
}


def _check_element(element: Part, where: str, *, inputs: bool) -> Iterator[str]:
    yield from _check_length(element.get("action_id", "-"), 1, _ID_CHARS, f"{where}/action_id")
    match element.get("type"):
        case "button" if not inputs:
            yield from _check_button(element, where)
        case "overflow" if not inputs:
            yield from _check_overflow(element, where)
        case "static_select":
            yield from _check_select(element, where)
        case "external_select":
            known = {"type", "action_id", "initial_option", "placeholder", "min_query_length"}
            yield from _check_keys(element, known | {"focus_on_load"}, where)
            if "initial_option" in element:
                yield from _check_option(element["initial_option"], f"{where}/initial_option")
        case "plain_text_input" if inputs:
            yield from _check_line(element, where)
        case unknown:
            yield f"unsupported type: {unknown} [{where}/type]"


def _check_button(button: Part, where: str) -> Iterator[str]:
    known = {"type", "text", "action_id", "value", "style", "confirm", "url", "accessibility_label"}
    yield from _check_keys(button, known, where)
    yield from _check_plain(button.get("text"), 75, f"{where}/text")
    yield from _check_length(button.get("value", ""), 0, 2000, f"{where}/value")
    if button.get("style", "primary") not in ("primary", "danger"):
        yield f"value must be primary or danger [{where}/style]"
    if "confirm" in button:
        yield from _check_confirm(button["confirm"], f"{where}/confirm")


def _check_confirm(confirm: Part, where: str) -> Iterator[str]:
    yield from _check_keys(confirm, {"title", "text", "confirm", "deny", "style"}, where)
    yield from _check_plain(confirm.get("title"), 100, f"{where}/title")
    yield from _check_text(confirm.get("text"), 300, f"{where}/text")
    yield from _check_plain(confirm.get("confirm"), 30, f"{where}/confirm")
    yield from _check_plain(confirm.get("deny"), 30, f"{where}/deny")
    if confirm.get("style", "primary") not in ("primary", "danger"):
        yield f"value must be primary or danger [{where}/style]"


def _check_select(select: Part, where: str) -> Iterator[str]:
    known = {"type", "action_id", "options", "initial_option", "placeholder", "focus_on_load"}
    yield from _check_keys(select, known, where)
    options = select.get("options") or []
    yield from _check_options(options, 100, f"{where}/options")
    if "initial_option" in select and select["initial_option"] not in options:
        yield f"initial option is not one of the options [{where}/initial_option]"


def _check_overflow(menu: Part, where: str) -> Iterator[str]:
    yield from _check_keys(menu, {"type", "action_id", "options", "confirm"}, where)
    yield from _check_options(menu.get("options") or [], 5, f"{where}/options")
    if "confirm" in menu:
        yield from _check_confirm(menu["confirm"], f"{where}/confirm")


def _check_options(options: Any, most: int, where: str) -> Iterator[str]:
    yield from _check_count(options, most, where)
    for number, option in enumerate(options):
        yield from _check_option(option, f"{where}/{number}")


def _check_option(option: Part, where: str) -> Iterator[str]:
    yield from _check_plain(option.get("text"), 75, f"{where}/text")
    yield from _check_length(option.get("value", ""), 1, 150, f"{where}/value")


def _check_line(line: Part, where: str) -> Iterator[str]:
    known = {"type", "action_id", "initial_value", "multiline", "min_length", "max_length"}
    yield from _check_keys(line, known | {"placeholder", "focus_on_load"}, where)
    most = line.get("max_length", 3000)
    if not 1 <= most <= 3000:
        yield f"must be between 1 and 3000 [{where}/max_length]"
    yield from _check_length(line.get("initial_value", ""), 0, most, f"{where}/initial_value")
    if "placeholder" in line:
        yield from _check_plain(line["placeholder"], 150, f"{where}/placeholder")


def _check_plain(text: Any, most_chars: int, where: str) -> Iterator[str]:
    if isinstance(text, Mapping) and text.get("type") != "plain_text":
        yield f"must be plain_text [{where}]"
    yield from _check_text(text, most_chars, where)


def _check_text(text: Any, most_chars: int, where: str) -> Iterator[str]:
    if not isinstance(text, Mapping):
        yield f"missing required field [{where}]"
        return
    by_type = {"plain_text": {"emoji"}, "mrkdwn": {"verbatim"}}
    if (own := by_type.get(text.get("type", ""))) is None:
        yield f"unsupported text type [{where}/type]"
        return
    yield from _check_keys(text, {"type", "text"} | own, where)
    yield from _check_length(text.get("text"), 1, most_chars, f"{where}/text")


def _check_keys(part: Part, known: set[str], where: str) -> Iterator[str]:
    for name in sorted(set(part) - known):
        yield f"invalid additional property: {name} [{where}]"


def _check_count(items: Any, most: int, where: str) -> Iterator[str]:
    if not isinstance(items, list) or not items:
        yield f"no fewer than 1 items allowed [{where}]"
    elif len(items) > most:
        yield f"no more than {most} items allowed [{where}]"


def _check_length(text: Any, fewest: int, most: int, where: str) -> Iterator[str]:
    if not isinstance(text, str):
        yield f"must be a string [{where}]"
    elif len(text) < fewest:
        yield f"must be more than {fewest - 1} characters [{where}]"
    elif len(text) > most:
        yield f"must be less than {most + 1} characters [{where}]"
