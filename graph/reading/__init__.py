"""The reading room: bytes in, the words and the particulars of one article out.

:func:`graph.reading.readers.read` is the way in for bytes, :func:`graph.reading.fetch.fetch` for an address. Nothing
heavy is imported until it is needed.
"""
