"""The rules of a school's attestation year: pure functions over frozen data.

Standard library only. No clock, no input or output, no texts: an error carries a key, a caller renders it.
"""
