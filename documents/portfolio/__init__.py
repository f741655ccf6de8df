"""Somebody's portfolio as ZIP files: the originals, a page to look at them without the network, a manifest."""
