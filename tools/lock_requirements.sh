#!/usr/bin/env bash
# Renew requirements/*.txt: every package pinned with the hashes of its files, no address in the file.
set -euo pipefail
cd "$(dirname "$0")/../requirements"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet pip-tools
for name in runtime dev train; do
    "$scratch/venv/bin/pip-compile" --quiet --generate-hashes --no-emit-index-url --no-emit-find-links \
        --no-emit-trusted-host --no-annotate --strip-extras --allow-unsafe --no-header \
        --output-file "$name.txt" "$name.in" "$@"
    # torch is the one package whose build differs from machine to machine: setup.sh installs it by itself.
    python3 - "$name.txt" <<'EOF'
import pathlib, re, sys
path = pathlib.Path(sys.argv[1])
text = re.sub(r"^(?:torch|triton|nvidia-[\w-]+|cuda-[\w-]+)==.*?(?=^\S|\Z)", "", path.read_text(), flags=re.M | re.S)
path.write_text(text)
EOF
done
