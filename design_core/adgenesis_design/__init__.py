"""The design core: a brief becomes a spec, a spec becomes a frame, a frame becomes pixels.

Pure: no network, clock, environment or files. Fonts and pictures are arguments, randomness is a seed.
"""
