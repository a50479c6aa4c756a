"""The dataset taken away: RDF in six syntaxes, and claims as tables. :data:`graph.export.registry.EXPORTERS` lists them."""
