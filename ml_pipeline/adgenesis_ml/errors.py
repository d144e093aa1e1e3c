"""The errors of the ML pipeline.

PipelineError
├── MissingWeights       a model's files are not where they should be
├── ModelNotLoaded       the service has no model that could answer
├── NotEnoughMemory      the model does not fit this machine
├── InvalidChoice        an engine cannot be had with these settings
├── GenerationFailed     the model answered, and no answer could be used
├── GivenUp              nobody waits for the answer any more
├── ServiceUnreachable   a server that should answer cannot be reached
├── InvalidTrainingData  the data cannot be trained on
├── InvalidEvaluation    a log, a sheet or a writer's name cannot be evaluated
├── InvalidRecipe        a recipe or a flag makes no sense
├── LicenceNotAccepted   weights come under a licence that nobody accepted yet
├── MissingExtra         a package is not installed
├── InvalidName          a name that no model can have
├── NotReleasable        a run that cannot become a released model
├── FolderInUse          another process is writing the same folder
├── HubUnavailable       the hub cannot be reached, or does not give what was asked for
└── NotConvertible       a model that no GGUF can be written of
"""


class PipelineError(Exception):
    """The message names the thing, the value and the way out."""


class MissingWeights(PipelineError):
    """A model's files are not where they should be."""


class ModelNotLoaded(PipelineError):
    """No model is loaded that could answer."""


class GenerationFailed(PipelineError):
    """The model answered, and no answer could be used."""


class NotEnoughMemory(PipelineError):
    """The model does not fit this machine; the message has both sizes."""


class InvalidChoice(PipelineError):
    """An engine cannot be had with these settings; the message names others."""


class GivenUp(PipelineError):
    """Nobody waits for the answer any more, so it was not finished."""


class ServiceUnreachable(PipelineError):
    """A server that should answer cannot be reached, or does not answer as it should."""


class InvalidTrainingData(PipelineError):
    """The data cannot be trained on; the message says which rows and why."""


class InvalidEvaluation(PipelineError):
    """A log, a sheet or a writer's name cannot be evaluated."""


class InvalidRecipe(PipelineError):
    """A recipe or a flag makes no sense."""


class LicenceNotAccepted(PipelineError):
    """Weights come under a licence that nobody accepted yet."""


class MissingExtra(PipelineError):
    """A package is needed that is not installed."""


class InvalidName(PipelineError):
    """A name that no model can have, because it would be no folder of its own."""


class NotReleasable(PipelineError):
    """A run cannot become a released model; the message says why."""


class FolderInUse(PipelineError):
    """Another process is writing the same folder."""


class HubUnavailable(PipelineError):
    """The hub cannot be reached, or does not give what was asked for."""


class NotConvertible(PipelineError):
    """No GGUF can be written of a model; it is served by the transformers engine."""
