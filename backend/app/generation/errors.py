"""What can go wrong with a model, in our words. Foreign errors are translated where they enter, once.

ModelError (503)
├── ModelNotRunning      nobody listens; asked again at once, in case it is just starting
├── ModelInterrupted     it stopped in the middle of an answer; asked again at once
├── ModelNotReady        it listens and cannot write yet, or it is being left alone after failures
├── ModelTimedOut        it took too long
├── ModelOverloaded      it says that it has too much to do, or that it failed
├── ModelAnswerInvalid   it answered, and the answer is no design
├── ModelRefused         it will not do this, and asking again does not help
└── NoModelAnswered      several models were asked, in vain
"""

from collections.abc import Sequence

from app.errors import BackendError


class ModelError(BackendError):
    """No design came from a model. `retryable` says whether another try, or another model, may help."""

    status = 503
    slug = "no-model-answered"
    title = "No model answered"
    retryable = True


class ModelNotRunning(ModelError):
    slug = "model-not-running"
    title = "The model service is not running"


class ModelInterrupted(ModelError):
    slug = "model-interrupted"
    title = "The model stopped while it was writing"


class ModelNotReady(ModelError):
    slug = "model-not-ready"
    title = "The model is not ready"


class ModelTimedOut(ModelError):
    slug = "model-timed-out"
    title = "The model took too long"


class ModelOverloaded(ModelError):
    slug = "model-overloaded"
    title = "The model has too much to do"


class ModelAnswerInvalid(ModelError):
    slug = "model-answer-invalid"
    title = "The model's answer is no design"


class ModelRefused(ModelError):
    slug = "model-refused"
    title = "The model refused"
    retryable = False


class NoModelAnswered(ModelError):
    """Carries every cause, in the order in which the models were asked."""

    def __init__(self, errors: Sequence[ModelError]) -> None:
        super().__init__(" ".join(str(error) for error in errors))
        self.retryable = any(error.retryable for error in errors)
        self.__cause__ = ExceptionGroup("Every model failed", errors)
