// What the gateway tells the page, before anything else: what to begin with, and what is different here.

export interface Setup {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether the schema may be asked for. */
  readonly isIntrospectable: boolean;
  /** Keeps what was typed against a real account apart from what was typed against the simulator. */
  readonly memory: string;
  /** In plain words, for above the editor. */
  readonly notices: readonly string[];
}

/** Rejects in words for whoever looks at the page. */
export async function fetchSetup(): Promise<Setup> {
  const response = await fetch('/explorer/setup.json', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The gateway answered ${response.status} to ${response.url}.`);
  return (await response.json()) as Setup;
}
