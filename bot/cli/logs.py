"""The log: to standard error, as text for people or JSON for machines."""

import json
import logging
import sys
from datetime import UTC, datetime

from bot.settings import Settings

TEXT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _Json(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record as JSON."""
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["traceback"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def log_to_stderr(settings: Settings) -> None:
    """Set the log up as the settings say; libraries speak from WARNING on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if settings.log_format == "json" else logging.Formatter(TEXT))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # a tick that waits for the last one is no news
    logging.getLogger("discord.client").setLevel(logging.ERROR)  # that voice is missing is none either
    for ours in ("bot", "cogs"):
        logging.getLogger(ours).setLevel(settings.log_level)
    if settings.log_level == "DEBUG":
        root.setLevel(logging.INFO)
