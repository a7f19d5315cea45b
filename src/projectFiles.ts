// What stands beside package.json and is part of the program, whether this runs from src or from dist.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function readProjectFile(path: string): string {
  return readFileSync(projectPath(path), 'utf8');
}

export function projectPath(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
