"""rdflib-endpoint over a file of N-Quads, in memory."""

import sys

import uvicorn
from rdflib import Dataset
from rdflib_endpoint import SparqlEndpoint

if __name__ == "__main__":
    dataset = Dataset()
    dataset.parse(sys.argv[1], format="nquads")
    uvicorn.run(SparqlEndpoint(graph=dataset), host="127.0.0.1", port=int(sys.argv[2]), log_level="warning")
