"""What a wizard may take as an answer: words that are no command, for commands work in every state."""

from aiogram import F

TYPED = F.text & ~F.text.startswith("/")
NOT_A_COMMAND = ~F.text.startswith("/")
"""The same, or a thing without words: a sticker, a photo."""
