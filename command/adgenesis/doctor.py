"""`adgenesis doctor`: what the product needs, whether it is there, and how to mend what is not."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.settings import Settings

_LEAST_FREE_BYTES = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `remedy` is empty where nothing is wrong; an `optional` thing never fails the whole."""

    name: str
    found: str
    remedy: str = ""
    optional: bool = False

    @property
    def mark(self) -> str:
        if not self.remedy:
            return "ok"
        return "note" if self.optional else "MISSING"


def run() -> int:
    """Print every check; the exit status is 1 when something that is needed is missing."""
    checks = list(examine())
    width = max(len(check.name) for check in checks)
    for check in checks:
        print(f"{check.mark:8}{check.name:{width}}  {check.found}")
        if check.remedy:
            print(f"{'':8}{'':{width}}  -> {check.remedy}")
    missing = [check for check in checks if check.mark == "MISSING"]
    print(
        f"\n{len(missing)} missing: {', '.join(check.name for check in missing)}" if missing else "\nReady."
    )
    return 1 if missing else 0


def examine() -> Iterator[Check]:
    """Every check, in the order in which the product needs them."""
    looks: tuple[Callable[[], Check], ...] = (
        _python,
        _base_model,
        _adapter,
        _assets,
        _studio,
        _settings,
        _home,
        _database,
        _model_port,
        _api_port,
        _browser,
        _training,
    )
    for look in looks:
        yield look()


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    old = sys.version_info < (3, 11)
    return Check("Python", version, "Python 3.11 or newer is needed: make clean && make up PYTHON=..." * old)


def _base_model() -> Check:
    from adgenesis_ml.errors import MissingWeights
    from adgenesis_ml.training.base_model import packaged_gguf

    try:
        weights = packaged_gguf("smollm2-135m")
    except MissingWeights as error:
        return Check("base model", "not installed", f"{error} Or: make setup")
    return Check("base model", f"{weights.name}, {weights.stat().st_size / 1e6:.0f} MB")


def _adapter() -> Check:
    from adgenesis_ml.registry import DEFAULT_MODEL, list_models

    trained = [model for model in list_models() if model.name == DEFAULT_MODEL]
    if not trained:
        return Check(
            "trained model", "no adapter", "git checkout -- ml_pipeline/models/released, or train: make train"
        )
    stages = ", ".join(model.stage for model in trained)
    return Check("trained model", f"{DEFAULT_MODEL} ({stages})")


def _assets() -> Check:
    from adgenesis_assets import AssetError, load_library

    try:
        library = load_library()
    except AssetError as error:
        return Check("fonts and illustrations", "not built", f"{error}")
    return Check("fonts and illustrations", f"{len(library.pictures.names)} illustrations")


def _studio() -> Check:
    built = _settings_or_defaults().studio_dir / "index.html"
    found = "built" if built.is_file() else "not built"
    return Check("studio", found, "" if built.is_file() else "make studio (needs Node 20)")


def _settings() -> Check:
    from app.errors import SettingsError
    from app.settings import Settings

    try:
        settings = Settings.from_environment()
    except SettingsError as error:
        return Check("settings", "cannot be used", str(error))
    key = "OpenAI key set" if settings.openai_api_key else "no OpenAI key (none is needed)"
    return Check("settings", f"MODEL_PROVIDER={settings.model_provider.value}, {key}")


def _settings_or_defaults() -> "Settings":
    """The settings, or the defaults where they cannot be used: that has a check of its own."""
    from app.errors import SettingsError
    from app.settings import Settings

    try:
        return Settings.from_environment()
    except SettingsError:
        return Settings.model_construct(
            **{name: field.get_default() for name, field in Settings.model_fields.items()}
        )


def _home() -> Check:
    home = _settings_or_defaults().adgenesis_home
    existing = next(folder for folder in (home, *home.parents) if folder.exists())
    if not os.access(existing, os.W_OK):
        return Check("data folder", f"{home} cannot be written", "Set ADGENESIS_HOME to a folder of yours")
    free = shutil.disk_usage(existing).free
    remedy = "" if free > _LEAST_FREE_BYTES else "Free some disk space, or set ADGENESIS_HOME to another disk"
    return Check("data folder", f"{home}, {free / 1e9:.0f} GB free", remedy)


def _database() -> Check:
    import psycopg

    address = _settings_or_defaults().database_url
    if address is None:
        as_root = hasattr(os, "geteuid") and os.geteuid() == 0
        return Check("database", "embedded PostgreSQL" + ", run by an account of its own" * as_root)
    try:
        with psycopg.connect(
            address.get_secret_value().replace("+psycopg", ""), connect_timeout=3
        ) as connection:
            return Check("database", f"PostgreSQL {connection.info.server_version // 10000} at DATABASE_URL")
    except psycopg.Error as error:
        reason = str(error).strip().splitlines()[0]
        return Check("database", reason, "Start it, correct DATABASE_URL, or unset it for the embedded one")


def _model_port() -> Check:
    return _port("model service", 8001, "adgenesis-inference", "--model-port")


def _api_port() -> Check:
    return _port("API and studio", 8000, "adgenesis-backend", "--port")


def _port(name: str, port: int, service: str, option: str) -> Check:
    from adgenesis.ports import is_free, service_at

    if is_free("127.0.0.1", port):
        return Check(name, f"not running, port {port} is free")
    if service_at(f"http://127.0.0.1:{port}") == service:
        return Check(name, f"running on port {port}")
    return Check(
        name,
        f"port {port} is used by something else",
        f"End it, or choose another port: adgenesis up {option} N",
    )


def _browser() -> Check:
    from adgenesis.browser import find_browser

    browser = find_browser()
    if browser is None:
        return Check(
            "Chromium",
            "not found; only `make e2e` needs it",
            "apt-get install chromium, or set CHROMIUM_PATH",
            True,
        )
    return Check("Chromium", str(browser))


def _training() -> Check:
    from importlib.util import find_spec

    if find_spec("torch") is None:
        return Check("PyTorch", "not installed; only training needs it", "cd ml_pipeline && ./setup.sh", True)
    return Check("PyTorch", "installed")
