/** The last part of a model's path or file: `org/SmolLM2-135M-Instruct.gguf` -> `SmolLM2-135M-Instruct`. */
export function readableModel(model: string): string {
  const name = model.split('/').filter(Boolean).pop() ?? model
  return name.replace(/\.(gguf|safetensors)$/i, '')
}
