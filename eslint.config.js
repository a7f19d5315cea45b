// The house rules that a machine can hold: the types, the import fences of docs/decisions/0001, and no cycles.
// Every fence's message says where the code belongs instead.
import { existsSync } from 'node:fs';

import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import jest from 'eslint-plugin-jest';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

const FOLDERS = [
  'cli',
  'gateway',
  'process',
  'domain',
  'recovery',
  'drs',
  'jobs',
  'store',
  'auth',
  'graphql',
  'http',
  'explorer',
  'monitor',
  'settings',
  'simulator',
  'telemetry',
];

/** What each folder of src/ may import of ours, besides itself. The data flows inward, see README. */
const MAY_IMPORT = {
  // The way in: it reads the command line, joins settings to parts, and knows of them only what it starts and what they refuse.
  cli: ['gateway', 'process', 'settings', 'auth', 'graphql', 'simulator', 'store', 'recovery/ports'],
  // The composition root: it alone knows all parts.
  gateway: [
    'domain',
    'recovery',
    'drs',
    'jobs',
    'store',
    'auth',
    'graphql',
    'http',
    'settings',
    'simulator',
    'telemetry',
  ],
  // What the program has of its process: the log on stderr, the clock, signals.
  process: ['recovery/ports'],
  domain: [],
  recovery: ['domain', 'telemetry/ports'],
  drs: ['domain', 'recovery', 'telemetry/ports'],
  jobs: ['domain', 'recovery', 'telemetry/ports'],
  // The store provides ports of both, and knows nothing else of them.
  store: ['domain', 'recovery', 'jobs/ports', 'telemetry/ports'],
  // Credentials -> Actor, and nothing else.
  auth: ['domain', 'recovery/ports', 'telemetry/ports'],
  graphql: ['domain', 'recovery', 'telemetry/ports'],
  // http is handed the use cases inside a GraphQL context; of recovery it knows the ports' types alone.
  http: ['domain', 'auth', 'graphql', 'recovery/ports', 'telemetry/ports'],
  // The web page is a client of the API like any other: it knows what the schema says, and nothing else of ours.
  monitor: [],
  // So is GraphiQL.
  explorer: [],
  settings: ['domain'],
  simulator: [],
  // What is counted, timed and traced: ports that every folder may call, and what provides them, which src/gateway joins.
  telemetry: ['domain'],
};

/** Who is given the settings as a whole. */
const READ_SETTINGS = ['cli', 'gateway'];

const PACKAGE_OWNERS = [
  {
    folder: 'drs',
    group: ['@aws-sdk/*', '@smithy/*'],
    message: 'Only src/drs talks to AWS: call a port of src/recovery/ports.ts.',
  },
  {
    folder: 'store',
    group: ['kysely', 'libsql', 'pg', 'rate-limiter-flexible'],
    message:
      'Only src/store talks to a database: call a port of src/recovery/storePorts.ts or src/jobs/ports.ts.',
  },
  {
    folder: 'http',
    group: [
      'fastify',
      '@fastify/*',
      '@apollo/server',
      '@apollo/server/*',
      '@as-integrations/*',
      'graphql-ws/*',
      'ws',
    ],
    message: 'Only src/http knows the HTTP server, Apollo Server and WebSockets.',
  },
  {
    folder: 'http',
    others: ['monitor', 'explorer'],
    group: ['graphql-ws'],
    message: 'Only src/http and the clients in src/monitor and src/explorer know WebSockets.',
  },
  {
    folder: 'monitor',
    group: ['preact', 'preact/*', '@preact/*', 'preact-iso'],
    message: 'Only src/monitor is a web page.',
  },
  {
    folder: 'monitor',
    group: ['oauth4webapi'],
    message: 'Only src/monitor logs people in at an issuer; what comes of it src/auth checks.',
  },
  {
    folder: 'auth',
    group: ['jose'],
    message: 'Only src/auth looks at credentials: take an Authenticator (src/auth/authenticator.ts).',
  },
  {
    folder: 'telemetry',
    group: ['prom-client', '@opentelemetry/*'],
    message: 'Only src/telemetry knows Prometheus and OpenTelemetry: take a port of src/telemetry/ports.ts.',
  },
];

function fence(folder) {
  const allowed = [folder, ...MAY_IMPORT[folder]];
  const forbidden = FOLDERS.filter((other) => !allowed.includes(other)).map((other) =>
    allowed.includes(`${other}/ports`) ? `${other}/(?!ports\\.js$)` : `${other}/`,
  );
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})`,
              message: `src/${folder} may import ${['itself', ...MAY_IMPORT[folder].map((name) => `src/${name}`)].join(', ')} only: arrows point inward. Take it as a port (src/recovery/ports.ts) and join it in src/gateway.`,
            },
            {
              regex: READ_SETTINGS.includes(folder)
                ? '^(\\.\\./)+main\\.js$'
                : '^(\\.\\./)+(config|main)\\.js$',
              message:
                'Settings and parts come in as arguments; src/gateway joins them, and src/cli starts it.',
            },
            ...PACKAGE_OWNERS.filter(
              (owner) => owner.folder !== folder && !owner.others?.includes(folder),
            ).map(({ group, message }) => ({
              group,
              message,
            })),
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'coverage/**',
      '**/node_modules/**',
      'src/*/__generated__/**',
      'examples/portal/src/gql/**',
    ],
  },
  // Without the packages of the benches (npm ci --prefix bench) their types are not known; .ci/run installs them before it lints.
  ...(existsSync(new URL('bench/node_modules', import.meta.url)) ? [] : [{ ignores: ['bench/**'] }]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/extensions': ['.ts', '.tsx'], 'import-x/resolver-next': [tsResolver()] },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'import-x/no-cycle': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx'] }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only src/config.ts reads the environment: take the setting as an argument.',
        },
      ],
    },
  },
  ...FOLDERS.map(fence),
  {
    // The simulator is a program of its own too (npm run simulator), and imports nothing of the gateway. So are the benches and the examples.
    files: ['src/config.ts', 'src/simulator/main.ts', 'bench/**/*.ts', 'examples/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // oauth4webapi calls it deprecated, so that it stands out, to reach an issuer on this machine by http.
    files: ['src/monitor/login/issuerClient.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'max-lines-per-function': 'off',
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'assert*'] }],
      'no-restricted-properties': 'off',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { fetch: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphqlEslint.parser,
      parserOptions: { graphQLConfig: { schema: 'schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphqlEslint },
    rules: {
      ...graphqlEslint.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          rootField: true,
        },
      ],
      // DRS's own words, to the letter: UNKNOWN enum members, `jobID`, `isDrill`.
      '@graphql-eslint/naming-convention': 'off',
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
);

/** Maps the `.js` of an ESM import to the `.ts` beside it, so that the cycle check can follow it. */
function tsResolver() {
  return {
    interfaceVersion: 3,
    name: 'js-to-ts',
    resolve(source, file) {
      if (!source.startsWith('.')) return { found: true, path: null };
      const path = new URL(source.replace(/\.js$/, '.ts'), `file://${file}`).pathname;
      return { found: true, path: existsSync(path) ? path : `${path}x` };
    },
  };
}
