"""Slack's limits as named numbers, so that no bare number stands elsewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Limits:
    message_blocks: int = 50
    view_blocks: int = 100
    actions_buttons: int = 25
    section_fields: int = 10
    header_chars: int = 150
    section_chars: int = 3000
    section_field_chars: int = 2000
    fallback_chars: int = 4000
    menu_options: int = 5
    button_label_chars: int = 75
    button_value_chars: int = 2000
    confirm_title_chars: int = 100
    confirm_text_chars: int = 300
    confirm_label_chars: int = 30
    view_title_chars: int = 24
    view_button_chars: int = 24
    input_label_chars: int = 2000
    input_hint_chars: int = 2000
    placeholder_chars: int = 150
    input_value_chars: int = 3000
    select_options: int = 100
    option_label_chars: int = 75
    option_value_chars: int = 150
    private_metadata_chars: int = 3000
    request_bytes: int = 1_000_000
    answer_within_s: float = 2.5
    response_url_life_s: int = 1800
    response_url_follows_s: int = 1500
    response_url_uses: int = 5
    trigger_life_s: float = 3.0
    history_messages: int = 50
    thread_pages: int = 20


LIMITS = _Limits()
