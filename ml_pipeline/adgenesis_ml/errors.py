"""The errors of the ML pipeline.

PipelineError
├── MissingWeights       a model's files are not where they should be
├── ModelNotLoaded       the service has no model that could answer
├── GenerationFailed     the model answered, and no answer could be used
├── InvalidTrainingData  the data cannot be trained on
├── InvalidEvaluation    a log, a sheet or a writer's name cannot be evaluated
├── ServiceUnreachable   nobody answers at an address, or refuses us
├── InvalidRecipe        a recipe or a flag makes no sense
└── MissingExtra         a package is not installed
"""


class PipelineError(Exception):
    """The message names the thing, the value and the way out."""


class MissingWeights(PipelineError):
    """A model's files are not where they should be."""


class ModelNotLoaded(PipelineError):
    """No model is loaded that could answer."""


class GenerationFailed(PipelineError):
    """The model answered, and no answer could be used."""


class InvalidTrainingData(PipelineError):
    """The data cannot be trained on; the message says which rows and why."""


class InvalidEvaluation(PipelineError):
    """A log, a sheet or a writer's name cannot be evaluated."""


class ServiceUnreachable(PipelineError):
    """Nobody answers at an address, or whoever does refuses us."""


class InvalidRecipe(PipelineError):
    """A recipe or a flag makes no sense."""


class MissingExtra(PipelineError):
    """A package is needed that is not installed."""
