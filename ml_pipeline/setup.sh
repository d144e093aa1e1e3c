#!/usr/bin/env bash
# Set up training: the packages into the project's virtual environment, then the illustrations' names.
# The scripts beside this file (train.py, serve.py, ...) find that environment by themselves.
set -euo pipefail
cd "$(dirname "$0")/.."
make --no-print-directory setup-python
python=.venv/bin/python
quiet=(--quiet --disable-pip-version-check)
if [ -n "${TORCH:-}" ]; then
    echo "Installing $TORCH in place of what is there ..."
    "$python" -m pip install "${quiet[@]}" --upgrade --force-reinstall "$TORCH"
elif ! "$python" -c 'import torch' 2>/dev/null; then
    echo "Installing PyTorch for the CPU (set TORCH to another requirement for a GPU build) ..."
    "$python" -m pip install "${quiet[@]}" torch==2.13.0
fi
"$python" -m pip install "${quiet[@]}" --require-hashes --no-deps -r requirements/train.txt
echo "Ready. Next: python train.py --model smollm2-135m --quick-start"
