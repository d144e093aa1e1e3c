"""The errors of the ML pipeline.

PipelineError
├── MissingWeights       a model's files are not where they should be
├── ModelNotLoaded       the service has no model that could answer
├── NotEnoughMemory      the model does not fit this machine
├── GenerationFailed     the model answered, and no answer could be used
├── InvalidTrainingData  the data cannot be trained on
├── InvalidRecipe        a recipe or a flag makes no sense
├── LicenceNotAccepted   weights come under a licence that nobody accepted yet
└── MissingExtra         a package is not installed
"""


class PipelineError(Exception):
    """The message names the thing, the value and the way out."""


class MissingWeights(PipelineError):
    """A model's files are not where they should be."""


class ModelNotLoaded(PipelineError):
    """No model is loaded that could answer."""


class NotEnoughMemory(PipelineError):
    """The model does not fit this machine; the message has both sizes."""


class GenerationFailed(PipelineError):
    """The model answered, and no answer could be used."""


class InvalidTrainingData(PipelineError):
    """The data cannot be trained on; the message says which rows and why."""


class InvalidRecipe(PipelineError):
    """A recipe or a flag makes no sense."""


class LicenceNotAccepted(PipelineError):
    """Weights come under a licence that nobody accepted yet."""


class MissingExtra(PipelineError):
    """A package is needed that is not installed."""
