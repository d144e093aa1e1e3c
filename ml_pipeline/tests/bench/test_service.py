"""What Python says it imported is searched for what only training needs."""

from tools.bench.service import loaded

IMPORT_TIMES = """INFO Merging
import time: self [us] | cumulative | imported package
import time:       120 |        120 |   encodings.aliases
import time:       904 |       1900 |         {package}
import time:        33 |         33 |       torchless
"""


def test_a_training_package_is_found_by_its_first_name() -> None:
    assert loaded(IMPORT_TIMES.format(package="torch.nn.modules")) == ["torch"]


def test_a_name_that_only_begins_like_one_is_none() -> None:
    assert loaded(IMPORT_TIMES.format(package="torchless.torch")) == []
