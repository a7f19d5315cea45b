// Reads /metrics as Prometheus does.

/** One line of the text format: `name{label="value"} value`. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Scrape {
  readonly text: string;
  readonly samples: readonly Sample[];
  /** The sum of the series of that name whose labels are as these; 0 where there is none. */
  readonly of: (name: string, labels?: Readonly<Record<string, string>>) => number;
}

/** Fails where the answer is not 200. */
export async function scrape(url: string): Promise<Scrape> {
  const response = await fetch(url);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${text}`);
  const samples = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(toSample);
  return {
    text,
    samples,
    of: (name, labels = {}) =>
      samples
        .filter((sample) => sample.name === name && hasLabels(sample, labels))
        .reduce((sum, { value }) => sum + value, 0),
  };
}

/** Scrapes again and again until it fits; the test's own time limit is the bound. */
export async function scrapeUntil(url: string, fits: (scraped: Scrape) => boolean): Promise<Scrape> {
  for (;;) {
    const scraped = await scrape(url);
    if (fits(scraped)) return scraped;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function hasLabels({ labels }: Sample, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) => labels[name] === value);
}

function toSample(line: string): Sample {
  const [, name, labels = '', value] = /^([a-z_0-9]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`no sample: ${line}`);
  const pairs = [...labels.matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key, text]);
  return { name, labels: Object.fromEntries(pairs) as Record<string, string>, value: toNumber(value) };
}

function toNumber(text: string): number {
  if (text === 'Nan') return Number.NaN;
  return text === '+Inf' ? Infinity : Number(text);
}
