"""Where claims are kept: :mod:`graph.store.embedded` on disk, behind the interface of :mod:`graph.store.interface`."""
