"""The guard against queries that reach out, write, or are answered wrongly."""

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.store.guard import DEEPEST, LONGEST, Form, check, check_update, is_harmless
from graph.store.tokens import skimmed, tokens, unescape

HOST = "http://127.0.0.1:1/"
CALL = f"SERVICE <{HOST}> {{ ?s ?p ?o }}"

HARMLESS = {
    "in a string": 'SELECT * { ?s ?p "SERVICE <http://x.org/> { }" }',
    "in a long string": 'SELECT * { ?s ?p """a "SERVICE" b""" }',
    "in a long string of single quotes": "SELECT * { ?s ?p '''it''s a SERVICE' ''' }",
    "after an escaped quote": r'SELECT * { ?s ?p "\" SERVICE " }',
    "in an IRI": "SELECT * { ?s <http://x.org/a#SERVICE> ?o }",
    "in a comment": "SELECT * { ?s ?p ?o } # SERVICE <http://x.org/> {}",
    "as a variable": "SELECT ?service ?LOAD { ?service ?p ?LOAD }",
    "as a prefix": "PREFIX service: <http://x.org/> SELECT * { service:a service:load service:insert }",
    "as a prefix of a graph": "PREFIX service: <http://x.org/> SELECT * { GRAPH service:a { ?s ?p ?o } }",
    "as a local name": "PREFIX ex: <http://x.org/> SELECT * { ex:SERVICE ex:LOAD ex:DELETE }",
    "as a blank node": "SELECT * { _:SERVICE ?p ?o }",
    "as a language": 'SELECT * { ?s ?p "a"@service }',
    "less than": "SELECT * { ?s ?p ?o FILTER(?o<5 && ?o>2) }",
    "escaped codepoint in a string": r'SELECT ("\u0022" AS ?x) {}',
    "triple term": "SELECT * { ?s ?p <<( ?a ?b ?c )>> }",
}

CALLS = {
    "plain": f"SELECT * {{ {CALL} }}",
    "lower case": f"SELECT * {{ {CALL.lower()} }}",
    "mixed case": f"SELECT * {{ sErViCe <{HOST}> {{ ?s ?p ?o }} }}",
    "silent": f"SELECT * {{ SERVICE SILENT <{HOST}> {{ ?s ?p ?o }} }}",
    "glued to silent": f"SELECT * {{ SERVICESILENT<{HOST}> {{ ?s ?p ?o }} }}",
    "glued to its IRI": f"SELECT * {{ SERVICE<{HOST}>{{ ?s ?p ?o }} }}",
    "with a variable": "SELECT * { ?s ?p ?o OPTIONAL{SERVICE?s{?a ?b ?c}} }",
    "read as a prefixed name": f"PREFIX : <{HOST}> SELECT * {{ SERVICE:a {{ ?s ?p ?o }} }}",
    "read as a prefixed name, silent": f"PREFIX : <{HOST}> SELECT * {{ SERVICESILENT:a{{ ?s ?p ?o }} }}",
    "read as a prefixed name, with a comment": f"PREFIX : <{HOST}> SELECT * {{ SERVICE:a #x\n{{ ?s ?p ?o }} }}",
    "glued to a literal": f"SELECT * {{ ?a ?b true{CALL} }}",
    "glued to a number": f"SELECT * {{ ?a ?b 1{CALL} }}",
    "after a comment": f"SELECT * {{ # \"\n {CALL} }}",
    "between comments": f"SELECT * {{ SERVICE# x\n<{HOST}> # y\n{{ ?s ?p ?o }} }}",
    "after a quote in an IRI": f"SELECT * {{ ?s <http://x.org/'> ?o . {CALL} }}",
    "after an IRI that is a comparison": f"SELECT * {{ ?s ?p ?o FILTER(?o<?s#>\n) {CALL} }}",
    "in a string after an IRI that is a comparison":
        f'SELECT * {{ ?s ?p ?o FILTER(?o<?s#>"""\n) {CALL} #"""\n }}',
    "in a sub-SELECT": f"SELECT * {{ {{ SELECT ?s {{ {CALL} }} }} }}",
    "in EXISTS": f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ {CALL} }} }}",
    "in CONSTRUCT": f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {CALL} }}",
    "in ASK": f"ASK {{ {CALL} }}",
    "in DESCRIBE": f"DESCRIBE ?s {{ {CALL} }}",
}


@pytest.mark.parametrize("name", HARMLESS)
def test_words_that_are_no_keywords_pass(name: str) -> None:
    assert check(HARMLESS[name]) == Form.SELECT
    ox.Store().query(HARMLESS[name])


@pytest.mark.parametrize("name", CALLS)
def test_every_spelling_of_a_service_call_is_refused(name: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        check(CALLS[name])
    # The case is worth something only if the engine understands it.
    try:
        ox.Store().query(CALLS[name])
    except SyntaxError:
        pytest.fail("the engine does not even parse this")
    except (OSError, RuntimeError):
        pass


@pytest.mark.parametrize("sparql", [r"SELECT * { \u0053ERVICE <http://x.org/> {} }",
                                    r'SELECT * { ?s ?p "\u0022 SERVICE <http://x.org/> {} #" }',
                                    r"SELECT * { \U00000053ERVICE <http://x.org/> {} }"])
def test_codepoint_escapes_are_undone_before_looking(sparql: str) -> None:
    with pytest.raises(QueryError):
        check(sparql)


def test_unescaping_leaves_what_is_no_character() -> None:
    assert unescape(r"\uD800 \U0011FFFF \u0041") == r"\uD800 \U0011FFFF A"


@pytest.mark.parametrize("update", [
    "INSERT DATA { <http://a> <http://b> <http://c> }", "DELETE WHERE { ?s ?p ?o }", "CLEAR ALL", "DROP DEFAULT",
    "CREATE GRAPH <http://a>", "COPY DEFAULT TO <http://a>", "MOVE DEFAULT TO <http://a>", "ADD DEFAULT TO <http://a>",
    "LOAD <http://x.org/a.ttl>", "WITH <http://a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "SELECT * {} ; INSERT DATA { <http://a> <http://b> <http://c> }"])
def test_updates_are_refused(update: str) -> None:
    with pytest.raises(QueryError, match="is refused"):
        check(update)


@pytest.mark.parametrize(("query", "form"), [
    ("ASK {}", "ASK"), ("PREFIX a: <http://select.org/> CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "CONSTRUCT"),
    ("# SELECT\nDESCRIBE <http://a>", "DESCRIBE"), ("BASE <http://ask.org/> select * {}", "SELECT")])
def test_the_form_is_told(query: str, form: str) -> None:
    assert check(query) == form


@pytest.mark.parametrize("query", ["", "PREFIX a: <http://a>", "SELECT * { ?s ?p \"open }", "SELECT * { {",
                                   "SELECT } {", "SELECT * { ?s ?p ` }", "x" * (LONGEST + 1),
                                   "SELECT * " + "{" * (DEEPEST + 1) + "}" * (DEEPEST + 1)])
def test_what_is_no_query_gets_a_message(query: str) -> None:
    with pytest.raises(QueryError):
        check(query)


DEEP = {
    "parentheses": f"SELECT * {{ FILTER({'(' * 5_000}1{')' * 5_000}) }}",
    "groups": f"SELECT * {'{' * 60}{'}' * 60}",
    "blank nodes": f"SELECT * {{ ?s ?p {'[ ?p ' * 60}?o{' ]' * 60} }}",
    "several kinds": f"SELECT * {{ {'{ FILTER(' * 30}1{') }' * 30} }}",
    "hidden in what may be an IRI": f"SELECT * {{ FILTER(1<{'(' * 60}1{')' * 60}>1) }}",
}


@pytest.mark.parametrize("name", DEEP)
def test_brackets_nested_too_deep_are_refused(name: str) -> None:
    with pytest.raises(QueryError, match=f"more than {DEEPEST} deep"):
        check(DEEP[name])


def test_brackets_side_by_side_are_not_deep() -> None:
    assert check(f"SELECT * {{ {'FILTER((1)) ' * 500} ?s ?p '(((((' }}") == Form.SELECT


def test_the_message_says_where() -> None:
    with pytest.raises(QueryError, match="line 2, column 3"):
        tokens("SELECT *\n{ ` }")


PIECES = st.sampled_from([
    "SELECT", "*", "{", "}", "SERVICE", "service", "SILENT", f"<{HOST}>", "<a#>", "?s", "?p", "<", ">", "(", ")",
    "FILTER", ":a", "SERVICE:a", '"', "'", '"""', "'''", "#", "\n", " ", " ", "true", "1", ".", "OPTIONAL", "AS",
    "?x", "\\", "_:b", "@en", "a", ";", ",", "^^", CALL, "?s ?p ?o", "<?s#>", "&&", "="])


@settings(max_examples=1500, deadline=None)
@given(st.lists(PIECES, max_size=14))
def test_no_soup_of_tokens_reaches_out(pieces: list[str]) -> None:
    sparql = f"PREFIX : <{HOST}> SELECT * {{ {''.join(pieces)} }}"
    try:
        check(sparql)
    except QueryError:
        return
    called: list[str] = []
    try:
        found = ox.Store().query(sparql)
        list(found)  # type: ignore[call-overload]
    except SyntaxError:
        return
    except (OSError, RuntimeError) as error:
        called.append(str(error))
    assert not called, sparql


UPDATES = st.sampled_from([
    "LOAD", "load", "LOAD:a", "LOADSILENT:a", "SILENT", "INTO", "GRAPH", "INSERT", "DELETE", "DATA", "WHERE", "USING",
    "WITH", "CLEAR", "ALL", ";", "; ", CALL, f"LOAD <{HOST}>", f"<{HOST}>", "<a#>", "<urn:g>", "?s ?p ?o", "{", "}",
    "<", ">", ":a", ":b", ".", '"', "'", '"""', "#", "\n", " ", " ", "1", "true", "FILTER(?s<?o)", "PREFIX",
    "BASE", "\\u004C"])


@settings(max_examples=1500, deadline=None)
@given(st.lists(UPDATES, max_size=12),
       st.sampled_from(["", "INSERT DATA { :a :b 1 } ;", "INSERT { :a :b 1 } WHERE { "]))
def test_no_soup_of_updates_reaches_out(pieces: list[str], before: str) -> None:
    update = f"PREFIX : <{HOST}> {before} {''.join(pieces)}" + (" }" if before.endswith("{ ") else "")
    try:
        check_update(update)
    except QueryError:
        return
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.NamedNode("urn:c")))
    try:
        store.update(update)
    except OSError as error:
        pytest.fail(f"{update!r} reached out: {error}")
    except (SyntaxError, RuntimeError, ValueError):
        return


@pytest.mark.parametrize("update", [
    f"LOAD <{HOST}>", f"LOADSILENT<{HOST}>", f"PREFIX : <{HOST}> LOAD:a", f"PREFIX : <{HOST}> CLEAR ALL;LOAD:a",
    f"PREFIX : <{HOST}> LOAD :a INTO GRAPH :b", rf"\u004COAD <{HOST}>", f"INSERT {{ ?s ?p 1 }} WHERE {{ {CALL} }}",
    f"LOAD SILENT <{HOST}>"])
def test_an_update_does_not_reach_out(update: str) -> None:
    with pytest.raises(QueryError, match=r"is refused|cannot be read"):
        check_update(update)


@pytest.mark.parametrize("update", [
    "PREFIX load: <urn:x:> INSERT DATA { load:a load:service load:b ; load:c load:d }",
    "PREFIX load: <urn:x:> COPY load:a TO load:b", "INSERT DATA { <urn:a> <urn:b> 'LOAD <http://x.org/>' }"])
def test_an_update_may_use_the_words(update: str) -> None:
    check_update(update)


def test_named_hosts_may_be_reached_and_no_others() -> None:
    hosts = {"x.org", "127.0.0.1:3030"}
    check("SELECT * { SERVICE <http://x.org/sparql> { ?s ?p ?o } }", hosts=hosts)
    check("SELECT * { SERVICE SILENT <https://X.org/> { ?s ?p ?o } }", hosts=hosts)
    check_update("LOAD <http://127.0.0.1:3030/data> INTO GRAPH <urn:g>", hosts=hosts)
    for place in ("<http://y.org/>", "<http://x.org@y.org/>", "<http://x.org:81/>", "<http://127.0.0.1/>", "?s", ":x",
                  "<x.org>", "<ftp://x.org/>", r"<http://\u0079.org/>"):
        with pytest.raises(QueryError, match="SERVICE is refused"):
            check(f"PREFIX : <http://x.org/> SELECT * {{ SERVICE {place} {{ ?s ?p ?o }} }}", hosts=hosts)
    with pytest.raises(QueryError, match="LOAD is refused"):
        check("LOAD <http://x.org/>", hosts=hosts)


PIECES = st.sampled_from([
    "SELECT * ", "ASK ", "{ ", "} ", "?s ", "?p ", "<a> ", "<", "> ", "SERVICE", "service ", "LOAD ", "INSERT ", "Add ",
    "ser", "vice ", r"\u0053", "ERVICE ", ":a ", "x:", "ſervice ", "'", '"', '"""', "# ", "\n", "true", "1",
    "WITH ", ". ", "(", ")", "PREFIX x: ", "load", "FILTER(?a<?b#>", "a "])


@given(st.lists(PIECES, max_size=12).map("".join))
@settings(max_examples=1_500, deadline=None)
def test_what_need_not_be_read_in_every_way_shows_nothing_in_any(text: str) -> None:
    """The short way to a verdict is as the long one, which reads every query in every way."""
    def verdict() -> str:
        try:
            return check(text)
        except QueryError as error:
            return str(error)

    short = verdict()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("graph.store.guard.is_harmless", lambda sparql: False)
        assert verdict() == short


@pytest.mark.parametrize("name", CALLS)
def test_no_call_is_taken_for_harmless(name: str) -> None:
    assert not is_harmless(CALLS[name])


def test_many_brackets_are_not_taken_for_harmless() -> None:
    assert is_harmless("SELECT * " + "{" * DEEPEST)
    assert not is_harmless("SELECT * " + "{" * (DEEPEST + 1))


PIECES = ["SELECT", "select", "ASK", "trueASK", "1ASK", "ask:x", "?ask", "\u017fELECT", "@ask", "SELECTED", "{", "}",
          "(", ")", "<", ">", "<http://x.org/#a>", "<b#>", "/", "//", "#", "\n", " ", '"', "'", '"""', "'''", "a", ":",
          "ex:", "_:b", "4", ".", "e", "-", "!", "$x", "%41", "\x00", "\u00e9"]


@settings(max_examples=1_000)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_query_is_skimmed_as_it_is_read(text: str) -> None:
    try:
        read = tokens(text)
    except QueryError:
        assert skimmed(text) is None
        return
    form = next((token.word for token in read if token.word in Form.__members__), None)
    braces = [token.text for token in read if token.text in ("{", "}")]
    assert skimmed(text) == (form and (form, braces))
