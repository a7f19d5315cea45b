// The fenced blocks of a Markdown file, each with what a comment right above it says for the test:
//
// - `<!-- not run: why -->`: left out, with the reason
// - `<!-- answers: ConflictError -->`: the `__typename` that a GraphQL block must answer with; elsewhere an error type is a failure
// - `<!-- until: end -->`: a subscription is read to its end; else its first event is enough
// - `<!-- arguments: $jobID -->`: what a script is called with
//
// A GraphQL block may have a line `# variables: {"jobID": "$jobID"}`. `$name` is what an earlier block's answer had under that name.

export interface Block {
  readonly language: string;
  readonly text: string;
  /** The line of its fence, from 1. */
  readonly line: number;
  readonly notRun: string | undefined;
  readonly answers: string | undefined;
  readonly isReadToItsEnd: boolean;
  readonly arguments: readonly string[];
}

const FENCE =
  /^(?:<!-- (?<note>[^\n]*?) -->\n+)?(?<fence>`{3,})(?<language>\w*)[^\n]*\n(?<text>[^]*?)^\k<fence>$/gm;

export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(FENCE)].map((match) => {
    const { note = '', language = '', text = '' } = match.groups ?? {};
    const before = markdown.slice(0, match.index + match[0].indexOf('```'));
    const said = (name: string) => new RegExp(`^${name}: (.+)$`).exec(note)?.[1];
    return {
      language,
      text,
      line: before.split('\n').length,
      notRun: said('not run'),
      answers: said('answers'),
      isReadToItsEnd: said('until') === 'end',
      arguments: said('arguments')?.split(' ') ?? [],
    };
  });
}
