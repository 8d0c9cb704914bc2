"""The settings: one frozen object from the environment and `.env`, built once and passed down."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AliasChoices, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from bot.errors import SettingsError

TRIAL_BELOW_S = 60
LONGEST_POLL_S = 7 * 24 * 3600


def _split(value: object) -> object:
    """Split a list that is written with white space between."""
    return tuple(value.split()) if isinstance(value, str) else value


def _named(name: str) -> AliasChoices:
    """Take a field from exactly one variable."""
    return AliasChoices(name)


Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
Ids = Annotated[tuple[int, ...], NoDecode, BeforeValidator(_split)]


class Settings(BaseSettings):
    """What the operator decides; each field is one row of README's table."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, populate_by_name=True)

    token: SecretStr | None = Field(
        default=None, validation_alias=_named("DISCORD_TOKEN"), description="the bot's token"
    )
    token_file: Path | None = Field(
        default=None, validation_alias=_named("DISCORD_TOKEN_FILE"), description="a file that holds the token"
    )
    database: Path = Field(
        default=Path("data/playhead.db"),
        validation_alias=_named("PLAYHEAD_DATABASE"),
        description="the one file of state, made if missing; backups go beside it",
    )
    feeds: Words = Field(
        default=(),
        validation_alias=_named("PLAYHEAD_FEEDS"),
        description="feed URLs separated by white space, followed from the first start by every server",
    )
    poll_interval_s: float = Field(
        default=900,
        gt=0,
        le=LONGEST_POLL_S,
        validation_alias=_named("PLAYHEAD_POLL_INTERVAL_S"),
        description="shortest time between two looks at one feed; under 60 it is a trial",
    )
    allow_private_feeds: bool = Field(
        default=False,
        validation_alias=_named("PLAYHEAD_ALLOW_PRIVATE_FEEDS"),
        description="allow feeds on loopback and private addresses",
    )
    semantic: Literal["on", "off"] = Field(
        default="on",
        validation_alias=_named("PLAYHEAD_SEMANTIC"),
        description="`off`: no embeddings, 70 MB less memory; `on`: questions in other words than the notes use",
    )
    directory: str = Field(
        default="apple",
        pattern=r"^(apple|off|https?://[^\s]+)$",
        validation_alias=_named("PLAYHEAD_DIRECTORY"),
        description="where `/feed add` looks up a show by its name; `off` for nowhere",
    )
    discord_api_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^\s/]+(/[^\s]*)?$",
        validation_alias=_named("PLAYHEAD_DISCORD_API_URL"),
        description="another base for Discord's REST API; the gateway then comes from its `GET /gateway/bot`",
    )
    owner_ids: Ids = Field(
        default=(),
        validation_alias=_named("PLAYHEAD_OWNER_IDS"),
        description="user ids, white space between, who are the bot's owners; default: the application's owner",
    )
    sync_guild_ids: Ids = Field(
        default=(),
        validation_alias=_named("PLAYHEAD_SYNC_GUILD_IDS"),
        description="servers that get the commands at once, for development",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", validation_alias=_named("PLAYHEAD_LOG_LEVEL"), description="how much is logged"
    )
    log_format: Literal["text", "json"] = Field(
        default="text", validation_alias=_named("PLAYHEAD_LOG_FORMAT"), description="`json` for machines"
    )

    def read_token(self) -> str | None:
        """Give the token, from the variable or the file it names; None where neither is set.

        Raises SettingsError where the file cannot be read or is empty.
        """
        if self.token is not None and self.token.get_secret_value().strip():
            return self.token.get_secret_value().strip()
        if self.token_file is None:
            return None
        try:
            read = self.token_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(
                "setting_wrong", variable="DISCORD_TOKEN_FILE", why=f"it cannot be read ({error.__class__.__name__})"
            ) from error
        if not read:
            raise SettingsError("setting_wrong", variable="DISCORD_TOKEN_FILE", why="the file is empty")
        return read


def only(**values: object) -> Settings:
    """Build settings from these values alone: no environment, no `.env`; for trials and tests."""
    return _Only(**values)  # type: ignore[arg-type]


class _Only(Settings):
    """Settings that look at nothing but what they are given."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Leave every source out but the values given."""
        return (init_settings,)


def load(**overrides: object) -> Settings:
    """Build the settings from the environment; raises SettingsError that names the first wrong variable."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        place = str(first["loc"][0]) if first["loc"] else "settings"
        field = Settings.model_fields.get(place)
        raise SettingsError(
            "setting_wrong", variable=variable_of(place) if field else place, why=first["msg"].lower()
        ) from error


def variable_of(field: str) -> str:
    """Give the name of the environment variable of a field."""
    alias = Settings.model_fields[field].validation_alias
    return str(alias.choices[0]) if isinstance(alias, AliasChoices) else field.upper()
