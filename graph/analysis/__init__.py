"""Measures over a network snapshot, each row with what it stands on.

:data:`graph.analysis.registry.MEASURES` lists them.
"""
