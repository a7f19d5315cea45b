// Text -> document. Lines, tokens and brackets are counted before the parser runs: it calls itself for each bracket, so that a few kilobytes of
// brackets would use up the stack.
import { type DocumentNode, GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';

import { limitExceeded, type Limits } from './limits.js';

/** Fields stand in brackets, and so do arguments, lists and inline fragments within each. */
const BRACKETS_A_LEVEL = 4;
/** Well-spaced documents with comments have fewer; a block string of many lines is one token that takes long to read. */
const LINES_A_TOKEN = 4;

/** The document, or why the text is none or passes a limit. */
export function readText(text: string, limits: Limits): DocumentNode | GraphQLError {
  try {
    return checkTokens(text, limits) ?? parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function checkTokens(text: string, { MAX_TOKENS, MAX_DEPTH }: Limits): GraphQLError | null {
  const lines = linesIn(text);
  if (lines > LINES_A_TOKEN * MAX_TOKENS) return tooManyLines(MAX_TOKENS, lines);
  const lexer = new Lexer(new Source(text));
  let [tokens, nesting, deepest] = [0, 0, 0];
  while (lexer.advance().kind !== TokenKind.EOF) {
    tokens += 1;
    nesting += nestingBy(lexer.token.kind);
    deepest = Math.max(deepest, nesting);
    if (tokens > MAX_TOKENS) return tooManyTokens(MAX_TOKENS);
  }
  return deepest > BRACKETS_A_LEVEL * MAX_DEPTH ? tooManyBrackets(MAX_DEPTH, deepest) : null;
}

/** Without making a list of them. */
function linesIn(text: string): number {
  let lines = 1;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '\n' || (sign === '\r' && text[index + 1] !== '\n')) lines += 1;
  }
  return lines;
}

function nestingBy(kind: TokenKind): number {
  switch (kind) {
    case TokenKind.BRACE_L:
    case TokenKind.BRACKET_L:
    case TokenKind.PAREN_L:
      return 1;
    case TokenKind.BRACE_R:
    case TokenKind.BRACKET_R:
    case TokenKind.PAREN_R:
      return -1;
    default:
      return 0;
  }
}

function tooManyTokens(value: number): GraphQLError {
  const message = `The document has more than ${value} tokens (names, numbers, brackets and so on), the most that MAX_TOKENS allows. Split it into several.`;
  return limitExceeded({ limit: 'MAX_TOKENS', value, asked: `more than ${value}`, message });
}

function tooManyLines(value: number, asked: number): GraphQLError {
  const message =
    `The document has ${asked} lines; with MAX_TOKENS ${value} at most ${LINES_A_TOKEN * value} are read. ` +
    'Send long texts as variables, or split it into several.';
  return limitExceeded({ limit: 'MAX_TOKENS', value, asked: `${asked} lines`, message });
}

function tooManyBrackets(value: number, asked: number): GraphQLError {
  const message =
    `The document nests brackets ${asked} deep; with MAX_DEPTH ${value} at most ${BRACKETS_A_LEVEL * value} are read. ` +
    'Ask for less in one document.';
  return limitExceeded({ limit: 'MAX_DEPTH', value, asked, message });
}
