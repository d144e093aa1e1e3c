"""How large an upload may be. Each limit bounds the time and the memory that checking it can take."""

MAX_PICTURE_BYTES = 20_000_000
MAX_SVG_BYTES = 2_000_000
MAX_FONT_BYTES = 12_000_000
MAX_UNPACKED_FONT_BYTES = 30_000_000

MAX_PIXELS = 40_000_000  # decoded to RGBA: 160 MB
MAX_SIDE = 16_000  # px; what WebP and the rasteriser take
MIN_SIDE = 8  # px; less shows nothing
LONGEST_PHOTO = 4096  # px; larger photos are scaled down: twice the longest placement's side

MAX_CHUNKS = 20_000  # of PNG, JPEG and WebP files
MAX_SCANS = 64  # of a progressive JPEG; each may touch every pixel again
MAX_PROFILE_BYTES = 4_000_000  # of an unpacked colour profile

MAX_SVG_ELEMENTS = 3_000
MAX_SVG_DRAWN = 3_000  # elements after every `use`, mask and pattern is followed
MAX_SVG_DEPTH = 48
MAX_SVG_ATTRIBUTE = 400_000  # characters; a traced logo's path is long
MAX_SVG_LAYERS = 200  # masks, clips, filters, groups seen through: each is a canvas of its own
MAX_SVG_FILTERS = 6  # filter primitives, each as large as the canvas
