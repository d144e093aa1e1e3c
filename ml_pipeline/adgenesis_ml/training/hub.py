"""What the hub gives: a model's files, already here or fetched, or one sentence on why they cannot be had."""

from adgenesis_ml.errors import HubUnavailable

_PATIENCE_S = 8
_WEIGHTS = ("model.safetensors", "model.safetensors.index.json", "pytorch_model.bin")


def require_from_hub(name: str, token: str | None) -> None:
    """Make sure that the hub gives a model to whoever holds this token.

    Raises `HubUnavailable`, within seconds, with what stands in the way and the way out.
    """
    import httpx2
    from huggingface_hub import HfApi, errors

    try:
        HfApi(token=token).model_info(name, timeout=_PATIENCE_S)
    except errors.GatedRepoError as error:
        raise _missing(name, _locked(token)) from error
    except errors.RepositoryNotFoundError as error:
        why = "the hub knows no public model of that name; a private one needs HUGGINGFACE_TOKEN"
        raise _missing(name, why) from error
    except errors.HFValidationError as error:
        raise _missing(name, "it is neither a folder here nor a name that the hub could know") from error
    except errors.OfflineModeIsEnabled as error:
        raise _missing(name, "HF_HUB_OFFLINE is set and it is not in the local cache; unset it") from error
    except errors.HfHubHTTPError as error:
        status = getattr(error.response, "status_code", None)
        why = _locked(token) if status in (401, 403) else f"the hub answered with an error ({status})"
        raise _missing(name, why) from error
    except (OSError, httpx2.HTTPError) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise _missing(name, f"the hub cannot be reached ({reason}); check the connection") from error


def is_cached(name: str) -> bool:
    """Whether configuration and weights (their index, where there are several files) are in the local cache."""
    from huggingface_hub import errors, try_to_load_from_cache

    def here(file: str) -> bool:
        return isinstance(try_to_load_from_cache(name, file), str)

    try:
        return here("config.json") and any(here(file) for file in _WEIGHTS)
    except errors.HFValidationError:
        return False


def _locked(token: str | None) -> str:
    if token is None:
        return "it is gated; request access on its page and set HUGGINGFACE_TOKEN"
    return "the hub does not open it to this HUGGINGFACE_TOKEN; request access on its page"


def _missing(name: str, why: str) -> HubUnavailable:
    return HubUnavailable(
        f"The weights of {name!r} cannot be had: {why}. Or give a folder that holds them: --base FOLDER."
    )
