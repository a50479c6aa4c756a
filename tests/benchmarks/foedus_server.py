"""``foedus serve`` over what a folder holds, and nothing else."""

import sys
from pathlib import Path

import graph.ingest
from api import serving
from api.settings import Settings

if __name__ == "__main__":  # its workers load this file too
    graph.ingest.load_reference = lambda store: False  # type: ignore[assignment]
    serving._fill = lambda *_, **__: None  # type: ignore[assignment]
    folder, port, kept_megabytes = sys.argv[1:]
    serving.serve(Settings(data=Path(folder), port=int(port), query_workers=1, query_seconds=120.0,
                           query_kept_megabytes=int(kept_megabytes)))
