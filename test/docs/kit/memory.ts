// What the answers of earlier blocks had, by the names of their fields: `$jobID` in a later block stands for it.
export class Memory {
  readonly #values = new Map<string, unknown>();

  /** Of several values under one name in an answer the first is remembered, and takes the place of an earlier answer's. */
  remember(answer: unknown): void {
    const found = new Map<string, unknown>();
    collect(answer, found);
    for (const [name, value] of found) this.#values.set(name, value);
  }

  /** Fails where nothing has that name. */
  get(name: string): unknown {
    if (!this.#values.has(name)) throw new Error(`no answer of an earlier block has "${name}"`);
    return this.#values.get(name);
  }

  /** The text with the value in the place of each `$name`. */
  fill(text: string): string {
    return text.replace(/\$(\w+)/g, (_, name: string) => String(this.get(name)));
  }
}

function collect(value: unknown, found: Map<string, unknown>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value as Record<string, unknown>))
    if (typeof member === 'object') collect(member, found);
    else if (!found.has(name)) found.set(name, member);
}
