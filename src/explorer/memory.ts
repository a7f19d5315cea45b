// What GraphiQL remembers in the browser: tabs, operations, sizes of panels. Never headers: there are tokens in them.

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
