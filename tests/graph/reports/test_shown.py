"""What of an event and its reports a reader sees, and how it stands in the graph."""

import pytest
from newsroom import DENIED, PAPERS, PLANNED, STORY, Newsroom, attack, on, paper

import ontology
from graph.errors import NotFound
from graph.export.registry import EXPORTERS, Scope
from graph.lookup.events import event as find_event
from graph.lookup.propositions import proposition
from graph.model import Date, proposition_iri
from graph.terms import expand


def test_what_a_reader_sees_of_an_event() -> None:
    said = attack(when=on(5))
    copies = [paper(6, said, text=f"{STORY} By paper {number}.") for number in range(2)]
    papers = {"one": copies[0], "two": copies[1], "vague": paper(7, attack()), "denial": paper(7, (said, DENIED)),
              "plan": paper(4, (said, PLANNED))}  # fmt: skip
    store = Newsroom(papers).read(*papers).store
    record = proposition(store, proposition_iri(said))
    [event] = record.events
    assert event.reports == "3 reports, 2 independent"
    assert [one.label for one in event.claimed_by] == ["one", "two", "vague"]
    assert [one.label for one in event.denied_by] == ["Russia"]
    assert [(one.holder.label, one.stance.modality) for one in event.otherwise] == [("Russia", "planned")]
    assert (event.first, event.last, len(event.propositions)) == (Date(2022, 1, 5), Date(2022, 1, 5), 2)
    assert find_event(store, event.iri) == event
    with pytest.raises(NotFound):
        find_event(store, expand("id:event-0"))


def test_the_graph_of_events_has_the_shape_that_it_should() -> None:
    pyshacl = pytest.importorskip("pyshacl", reason="SHACL is checked with the extra [test]")
    from rdflib import Graph

    store = Newsroom(PAPERS).read(*PAPERS).store
    shapes = Graph().parse(ontology.SHAPES)

    def faults(turtle: str) -> str:
        return str(pyshacl.validate(Graph().parse(data=turtle), shacl_graph=shapes, advanced=True)[2])

    turtle = EXPORTERS["turtle"].write(store, Scope.CLAIMS).decode()
    assert "fds:ofEvent" in turtle
    assert "Conforms: True" in faults(turtle)
    for old, new, words in (
        ("fds:independentReports 3 ;\n    fds:reporting", "fds:independentReports 9 ;\n    fds:reporting", "not above"),
        ("sem:eventType plover:ASSAULT", "sem:eventType plover:context-military", "exactly one event type"),
    ):
        assert old in turtle
        assert words in faults(turtle.replace(old, new))
