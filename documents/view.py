"""A picture made small for viewing: upright, without where and by which phone it was taken. The original stays."""

import io

_LONGEST = 1600  # pixels of the longer side
_QUALITY = 80
_MOST_PIXELS = 80_000_000  # more is no photograph, and would take the machine's memory


def small_jpeg(content: bytes) -> bytes | None:
    """The picture as a small JPEG; None when it cannot be read. Takes time and memory: call it apart."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            picture.draft("RGB", (_LONGEST, _LONGEST))
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((_LONGEST, _LONGEST))
            paper = Image.new("RGB", upright.size, "white")  # what is transparent shows as paper, not as black
            seen = upright.convert("RGBA")
            paper.paste(seen, mask=seen)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, UnidentifiedImageError):
        return None
    made = io.BytesIO()
    paper.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()
