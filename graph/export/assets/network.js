// Draws the network that the page names, and says in words what is chosen. Every text is written as text, never as markup.
"use strict";
(() => {
  const frame = document.getElementById("network");
  const panel = document.getElementById("network-panel");
  const data = document.getElementById("network-data");
  if (!frame || !panel) return;

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  // A colour most of the way to white: what is faded stays opaque, so that no line shows through it.
  const faded = (colour) => "#" + [1, 3, 5].map((at) => Math.round(
    255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * 0.3).toString(16).padStart(2, "0")).join("");

  const draw = (picture) => {
    const nodes = new vis.DataSet(picture.nodes);
    const edges = new vis.DataSet(picture.edges);
    const nodeOf = new Map(picture.nodes.map((node) => [node.id, node]));
    const edgeOf = new Map(picture.edges.map((edge) => [edge.id, edge]));
    const edgesAt = new Map(picture.nodes.map((node) => [node.id, []]));
    for (const edge of picture.edges) {
      edgesAt.get(edge.from).push(edge);
      if (edge.to !== edge.from) edgesAt.get(edge.to).push(edge);
    }
    const off = { status: new Set(), family: new Set() };
    let background = false;
    let chosen = { nodes: [], edges: [] };
    let hovered = { nodes: [], edges: [] };
    const network = new vis.Network(document.getElementById("network-canvas"), { nodes, edges }, picture.options);

    // An edge is seen where the legend allows it, and background among neighbours only where one of the two is chosen;
    // it says what it is only where it, or one of its ends, is looked at.
    const pair = (edge) => [edge.from, edge.to].sort().join(" ");
    const firstOf = new Map();
    for (const edge of picture.edges) if (!firstOf.has(pair(edge))) firstOf.set(pair(edge), edge.id);
    // Beside a chosen entity an edge says what it is only where its words fit between its ends, and once for each pair;
    // around the focus, where everything meets, the panel says it.
    const hasRoom = (edge, looked) => {
      if ([...looked].every((id) => id === picture.focus) || firstOf.get(pair(edge)) !== edge.id) return false;
      const [from, to] = [nodeOf.get(edge.from), nodeOf.get(edge.to)];
      return Math.abs(from.x - to.x) > edge.says.length * 7.5 + 60 || Math.abs(from.y - to.y) > 130;
    };
    const refresh = () => {
      const looked = new Set([...chosen.nodes, ...hovered.nodes]);
      const lookedEdges = new Set([...chosen.edges, ...hovered.edges]);
      const seenNode = (id) => !off.family.has(nodeOf.get(id).family);
      const near = new Set(looked);
      for (const id of looked) for (const edge of edgesAt.get(id)) near.add(edge.from).add(edge.to);
      for (const id of lookedEdges) near.add(edgeOf.get(id).from).add(edgeOf.get(id).to);
      edges.update(picture.edges.map((edge) => {
        const at = lookedEdges.has(edge.id) || looked.has(edge.from) || looked.has(edge.to);
        const hidden = off.status.has(edge.status) || !seenNode(edge.from) || !seenNode(edge.to) ||
          (edge.background && !background && !at);
        let label = " "; // an empty one would leave the words that were there
        if (lookedEdges.has(edge.id)) label = edge.notes ? `${edge.says}\n${edge.notes}` : edge.says;
        else if (at && !hidden && hasRoom(edge, looked)) label = edge.says;
        return { id: edge.id, hidden, label, width: at && near.size ? edge.width + 0.8 : edge.width };
      }));
      nodes.update(picture.nodes.map((node) => {
        const plain = near.size === 0 || near.has(node.id);
        const background = plain ? node.color.background : faded(node.color.background);
        return { id: node.id, hidden: !seenNode(node.id), color: { ...node.color, background }, font: {
          ...node.font, color: plain ? "#1d2329" : "#8a9096" } };
      }));
    };

    const name = (id) => nodeOf.get(id).name;
    const sentence = (edge) => {
      const element = make("span");
      element.append(make("bdi", name(edge.from)), ` ${edge.says} `, make("bdi", name(edge.to)), edge.notes ? ` (${edge.notes})` : "");
      return element;
    };
    const quoted = (claim) => {
      const element = make("blockquote", "", { dir: "auto" });
      const at = claim.sentence.indexOf(claim.quote);
      if (at < 0) element.textContent = claim.sentence;
      else element.append(claim.sentence.slice(0, at), make("mark", claim.quote), claim.sentence.slice(at + claim.quote.length));
      return element;
    };
    const rows = new Map([...document.querySelectorAll("#network-table [data-edge]")].map((row) => [row.dataset.edge, row]));

    const showEdge = (edge) => {
      const heading = make("h2");
      heading.append(sentence(edge));
      panel.replaceChildren(heading, make("p", edge.status, { class: `status ${edge.status}` }));
      for (const claim of edge.claims) {
        const said = make("article");
        const who = make("p");
        who.append(make("bdi", claim.holder), ` — ${claim.stance} (${claim.attribution})`);
        const where = make("p", "", { class: "network-quiet" });
        where.append(make("bdi", claim.article), `, ${claim.publisher}${claim.stated ? `, ${claim.stated}` : ""}`);
        said.append(who, quoted(claim), where);
        panel.append(said);
      }
      if (edge.total > edge.claims.length) panel.append(make("p", `and ${edge.total - edge.claims.length} more claims`));
      if (!edge.claims.length) {
        panel.append(make("p", "Background from reference data: no article read so far says it."),
          make("p", edge.citation, { class: "network-quiet" }));
      }
      for (const [id, row] of rows) row.classList.toggle("network-shown", id === String(edge.id));
    };

    const showNode = (node) => {
      const list = make("ul");
      for (const edge of edgesAt.get(node.id).filter((one) => !off.status.has(one.status))) {
        const item = make("li");
        const button = make("button", "", { type: "button" });
        button.append(sentence(edge));
        button.addEventListener("click", () => choose({ nodes: [], edges: [edge.id] }));
        item.append(button);
        list.append(item);
      }
      const heading = make("h2");
      heading.append(make("bdi", node.name));
      panel.replaceChildren(heading, make("p", node.family, { class: "network-quiet" }));
      if ("links" in frame.dataset) {
        const links = make("p");
        const key = encodeURIComponent(node.key);
        links.append(make("a", "Its page", { href: `/entity/${key}` }), " · ", make("a", "Its network", { href: `/entity/${key}/network` }));
        panel.append(links);
      }
      panel.append(list);
    };

    const choose = (selection) => {
      chosen = selection;
      hovered = { nodes: [], edges: [] };
      refresh();
      network.setSelection(selection, { highlightEdges: false });
      if (selection.nodes.length) showNode(nodeOf.get(selection.nodes[0]));
      else if (selection.edges.length) showEdge(edgeOf.get(selection.edges[0]));
    };

    network.on("click", (event) => {
      if (event.nodes.length) choose({ nodes: event.nodes.slice(0, 1), edges: [] });
      else choose({ nodes: [], edges: event.edges.slice(0, 1) });
    });
    network.on("hoverNode", (event) => { hovered = { nodes: [event.node], edges: [] }; refresh(); });
    network.on("hoverEdge", (event) => { hovered = { nodes: [], edges: [event.edge] }; refresh(); });
    for (const event of ["blurNode", "blurEdge"]) network.on(event, () => { hovered = { nodes: [], edges: [] }; refresh(); });

    document.getElementById("network-legend").addEventListener("change", (event) => {
      const box = event.target;
      if ("background" in box.dataset) background = box.checked;
      for (const what of ["status", "family"]) {
        if (what in box.dataset) box.checked ? off[what].delete(box.dataset[what]) : off[what].add(box.dataset[what]);
      }
      refresh();
    });
    document.getElementById("network-table").addEventListener("click", (event) => {
      const button = event.target.closest("[data-show]");
      if (!button) return;
      choose({ nodes: [], edges: [Number(button.dataset.show)] });
      frame.scrollIntoView({ block: "start" });
    });
    network.once("afterDrawing", () => { frame.dataset.ready = "yes"; });
    network.fit({ animation: false, maxZoomLevel: 1.25 });
    network.moveTo({ scale: network.getScale() * 0.94 }); // labels reach beyond the places that fit() looks at
  };

  const fail = (error) => panel.replaceChildren(make("p", `The picture cannot be drawn (${error.message}). The table below says the same.`));
  if (data) {
    try { draw(JSON.parse(data.textContent)); } catch (error) { fail(error); }
  } else {
    fetch(frame.dataset.url, { headers: { Accept: "application/json" } })
      .then((answer) => answer.json().then((body) => {
        if (!answer.ok) throw new Error(body.detail || `status ${answer.status}`);
        return body;
      })).then(draw).catch(fail);
  }
})();
