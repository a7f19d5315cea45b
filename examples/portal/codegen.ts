// schema.graphql and the documents in src/ -> src/gql: types of what each document gives, and which types a union may hold.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // Copied out of the repository: SCHEMA is the path of the gateway's schema.graphql, or the URL of a gateway with introspection.
  schema: process.env.SCHEMA ?? '../../schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Duration: 'string', BigInt: 'string' },
      },
    },
    './src/gql/possibleTypes.ts': { plugins: ['fragment-matcher'] },
  },
};

export default config;
