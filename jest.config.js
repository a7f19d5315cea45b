/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  injectGlobals: false,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // .ts first: nearly every import is of a file of ours.
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
        sourceMaps: true,
      },
    ],
  },
  globalSetup: '<rootDir>/test/kit/globalSetup.ts',
  globalTeardown: '<rootDir>/test/kit/globalTeardown.ts',
  setupFilesAfterEnv: ['<rootDir>/test/kit/failOnPrint.ts'],
  testTimeout: 120_000,
  // More than this machine has cores: many suites wait for processes and clocks.
  maxWorkers: 4,
  testSequencer: '<rootDir>/test/kit/slowFirst.js',
  // Modules of earlier test files stay in a worker's memory (https://github.com/jestjs/jest/issues/11956): a fresh one is faster than a full one.
  workerIdleMemoryLimit: '500MB',
  // To end with hundreds of megabytes takes half a second on a busy machine, and so does a fresh one that has just begun: Jest's 500 ms then
  // tell of leaks that are none. A handle that is left open is told of all the same.
  workerGracefulExitTimeout: 10_000,
};
