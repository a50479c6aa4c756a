"""``foedus serve`` over what a folder holds, and nothing else."""

import sys
from pathlib import Path

import graph.ingest
from api import serving
from api.settings import Settings

if __name__ == "__main__":  # its workers load this file too
    graph.ingest.load_reference = lambda store: False  # type: ignore[assignment]
    serving._fill = lambda *_, **__: None  # type: ignore[assignment]
    serving.serve(Settings(data=Path(sys.argv[1]), port=int(sys.argv[2]), query_workers=1, query_seconds=120.0))
