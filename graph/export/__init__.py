"""The dataset taken away: as RDF, as tables, as networks. :data:`graph.export.registry.EXPORTERS` lists the formats."""
