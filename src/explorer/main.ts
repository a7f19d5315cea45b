// GraphiQL with the gateway's samples, all of it from the gateway.
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

import { fetcher } from './fetcher.js';
import { beginWith, createMemory } from './memory.js';
import { fetchSetup, type Setup } from './setup.js';
import './style.css';

try {
  show(await fetchSetup());
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  notify([`The explorer cannot begin. ${reason} Load the page again once the gateway is there.`]);
}

function show({ document: samples, variables, isIntrospectable, memory: name, notices }: Setup): void {
  notify(notices);
  const memory = createMemory(name);
  beginWith(memory, { query: samples, variables: JSON.stringify(variables, null, 2) });
  const explorer = createElement(GraphiQL, {
    fetcher,
    storage: memory,
    shouldPersistHeaders: false,
    defaultQuery: '',
    defaultEditorToolsVisibility: true,
    inputValueDeprecation: true,
    // Null: it is not asked for.
    ...(isIntrospectable ? {} : { schema: null }),
  });
  createRoot(elementCalled('explorer')).render(explorer);
}

function notify(notices: readonly string[]): void {
  const place = elementCalled('notices');
  place.hidden = notices.length === 0;
  place.replaceChildren(
    ...notices.map((notice) => Object.assign(document.createElement('p'), { textContent: notice })),
  );
}

function elementCalled(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no #${id}`);
  return element;
}
