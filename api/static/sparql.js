// YASGUI over our own endpoint. What would ask other hosts for words to offer is left off.
"use strict";
(() => {
  const room = document.getElementById("yasgui");
  const endpoint = new URL(room.dataset.endpoint, location.href).href;
  const queryOf = (link) => new URL(link.href).searchParams.get("query");
  const examples = [...document.querySelectorAll("#examples a")];
  const { Yasqe } = Yasgui;
  Yasqe.forkAutocompleter("prefixes", {
    name: "ours", persistenceId: null,
    get: async () => {
      const answer = await fetch(room.dataset.prefixes, { headers: { Accept: "application/json" } });
      return Object.entries((await answer.json())["@context"]).map(([name, iri]) => `${name}: <${iri}>`);
    },
  });
  Yasqe.defaults.autocompleters = ["variables", "ours"];
  Yasqe.defaults.value = queryOf(examples[0]);
  Yasgui.defaults.requestConfig.endpoint = endpoint;
  const yasgui = new Yasgui(room, {
    requestConfig: { endpoint },
    endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: ["endpoint"] },
    copyEndpointOnNewTab: false,
    persistenceId: `foedus ${endpoint}`,
  });
  for (const example of examples) {
    example.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const tab = yasgui.addTab(true, {
        name: example.textContent, yasqe: { value: queryOf(example) }, requestConfig: { endpoint },
      }, { avoidDuplicateTabs: true });
      tab.query().catch(() => {}); // the tab itself shows what went wrong
    });
  }
})();
