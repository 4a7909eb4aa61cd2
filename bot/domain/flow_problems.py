"""Flow problems: all that can be wrong with a flow, its texts, and the folder they lie in."""

from __future__ import annotations

from enum import StrEnum


class FlowProblem(StrEnum):
    """One thing that can be wrong; the text files say each, and how to mend it."""

    # The file as YAML.
    YAML = "yaml"
    YAML_ALIAS = "yaml-alias"
    YAML_BRACKET = "yaml-bracket"
    YAML_COLON = "yaml-colon"
    YAML_INDENT = "yaml-indent"
    YAML_KEY_TWICE = "yaml-key-twice"
    YAML_MERGED = "yaml-merged"
    YAML_NO_CHARACTER = "yaml-no-character"
    YAML_NO_COLON = "yaml-no-colon"
    YAML_QUOTE = "yaml-quote"
    YAML_SIGN = "yaml-sign"
    YAML_TAB = "yaml-tab"
    YAML_TAG = "yaml-tag"
    YAML_UNFINISHED = "yaml-unfinished"
    # Its fields, each by itself.
    FIELD = "field"
    FIELD_EMPTY = "field-empty"
    FIELD_MISSING = "field-missing"
    FIELD_NO_ENTRIES = "field-no-entries"
    FIELD_NO_LIST = "field-no-list"
    FIELD_NO_NAME = "field-no-name"
    FIELD_TOO_LONG = "field-too-long"
    FIELD_TOO_MANY = "field-too-many"
    FIELD_UNKNOWN = "field-unknown"
    FIELD_VALUE = "field-value"
    FIELD_WRONG_NAME = "field-wrong-name"
    # The flow as a whole, and beside others.
    FLOW_NONE = "flow-none"
    FLOW_OTHER_NAME = "flow-other-name"
    FLOW_OWN = "flow-own"
    FLOW_STATE_TWICE = "flow-state-twice"
    FLOW_TOO_DEEP = "flow-too-deep"
    FLOW_TOO_LONG = "flow-too-long"
    FLOW_TWICE = "flow-twice"
    BOTH_KINDS = "both-kinds"
    COMPARED_NO_CHOICE = "compared-no-choice"
    COMPARED_TWICE = "compared-twice"
    CHECK_NO_CHOICE = "check-no-choice"
    CHECK_UNKNOWN = "check-unknown"
    ENDLESS = "endless"
    LEADS_NOWHERE = "leads-nowhere"
    STAGE_UNKNOWN = "stage-unknown"
    START_UNKNOWN = "start-unknown"
    STATEMENT_UNKNOWN = "statement-unknown"
    UNREACHED = "unreached"
    # Its texts as Fluent.
    FLUENT = "fluent"
    FLUENT_BRACE = "fluent-brace"
    FLUENT_DEFAULT = "fluent-default"
    FLUENT_EMPTY = "fluent-empty"
    FLUENT_ENTRY = "fluent-entry"
    FLUENT_NAME = "fluent-name"
    FLUENT_QUOTE = "fluent-quote"
    FLUENT_SIGN = "fluent-sign"
    # Its texts, each by itself and beside English.
    TEXT_BLANK = "text-blank"
    TEXT_ENDLESS = "text-endless"
    TEXT_FOREIGN = "text-foreign"
    TEXT_MISSING = "text-missing"
    TEXT_NOT_LEADING = "text-not-leading"
    TEXT_NOT_NEEDED = "text-not-needed"
    TEXT_PLACEHOLDERS = "text-placeholders"
    TEXT_TOO_DEEP = "text-too-deep"
    TEXT_TOO_LONG = "text-too-long"
    TEXT_TWICE = "text-twice"
    TEXT_UNFILLED = "text-unfilled"
    TEXT_UNTRANSLATED = "text-untranslated"
    TEXT_USES_NOTHING = "text-uses-nothing"
    TEXTS_MISSING = "texts-missing"
    TEXTS_MISSING_FIRST = "texts-missing-first"
    TEXTS_MISSING_LANGUAGE = "texts-missing-language"
    TEXTS_TOO_LONG = "texts-too-long"
    # What lies in the folder.
    FILE_NONE = "file-none"
    FILE_NOT_UTF8 = "file-not-utf8"
    FILE_TOO_LARGE = "file-too-large"
    FOLDER_NONE = "folder-none"

    @property
    def sentence_key(self) -> str:
        """The key of the text that says it."""
        return f"flow-problem-{self}"

    @property
    def remedy_key(self) -> str:
        """The key of the text that says how to mend it."""
        return f"{self.sentence_key}-remedy"
