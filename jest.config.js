/** Packages that come as ES modules only; jest runs CommonJS, so they are compiled with our own sources. */
const ES_ONLY = ['temporal-', 'jose'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Generous: a busy machine is slow, not wrong. No test is about time.
  testTimeout: 60_000,
  setupFiles: ['<rootDir>/tests/support/seed.ts'],
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.[jt]sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023' } }],
  },
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  transformIgnorePatterns: [`/node_modules/(?!${ES_ONLY.join('|')})`],
};
