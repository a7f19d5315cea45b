// What GraphiQL remembers in the browser: tabs, operations, sizes of panels. Never headers: there are tokens in them.

export type Memory = ReturnType<typeof createMemory>;

/** By the names of its editors, as GraphiQL remembers them: what it is given for its first tab in another way is forgotten by the next visit. */
export function beginWith(memory: Memory, texts: Readonly<Record<'query' | 'variables', string>>): void {
  if (memory.length > 0) return;
  for (const [editor, text] of Object.entries(texts)) memory.setItem(`graphiql:${editor}`, text);
}

/** A part of the browser's storage that has names of its own. */
export function createMemory(name: string) {
  const keyOf = (key: string) => `${name}:${key}`;
  const keys = () => Object.keys(window.localStorage).filter((key) => key.startsWith(keyOf('')));
  return {
    getItem: (key: string) => window.localStorage.getItem(keyOf(key)),
    setItem(key: string, value: string) {
      window.localStorage.setItem(keyOf(key), value);
    },
    removeItem(key: string) {
      window.localStorage.removeItem(keyOf(key));
    },
    clear() {
      for (const key of keys()) window.localStorage.removeItem(key);
    },
    get length() {
      return keys().length;
    },
  };
}
