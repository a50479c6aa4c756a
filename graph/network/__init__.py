"""Store to network: who stands in which relation to whom, frozen and numbered, ready to be measured and drawn.

Nodes are entities; every edge is a proposition (its IRI is the edge's key), so that whatever is computed on the network
can be followed back to who says it. A relation goes from its subject to its object; an event from each actor to each
recipient or, where it has no recipient, joins each two of its actors. What has one party only (a protest against
nobody) and what is no relation to an entity (a founding date) is not in the network.
"""

from graph.network.reader import mark, read_network
from graph.network.snapshot import EGO_LIMIT, STATUSES, Edge, NetworkSnapshot, Node

__all__ = ["EGO_LIMIT", "STATUSES", "Edge", "NetworkSnapshot", "Node", "mark", "read_network"]
