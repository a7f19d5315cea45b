// A test that prints is a test that nobody reads: anything written to the console fails it.
import { afterEach, beforeEach, jest } from '@jest/globals';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const method of METHODS) {
    jest.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      printed.push(`console.${method}: ${words.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  for (const method of METHODS) jest.spyOn(console, method).mockRestore();
  if (printed.length > 0) throw new Error(`the test printed:\n${printed.join('\n')}`);
});
