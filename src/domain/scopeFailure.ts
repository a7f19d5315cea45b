// What is told of a scope that could not be asked, beside what the others told.
import type { DrsFailure } from './failure.js';
import type { InScope } from './scope.js';

export interface ScopeFailure extends InScope {
  readonly kind: 'ScopeFailure';
  readonly error: DrsFailure;
}
