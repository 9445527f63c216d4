/** Packages that come as ES modules only; jest runs CommonJS, so they are compiled with our own sources. */
const ES_ONLY = ['temporal-', 'jose'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Generous: a busy machine is slow, not wrong. No test is about time.
  testTimeout: 60_000,
  // Files run in a process of their own kind, never in jest's: when Node crashes, that costs one file and is told. It begins anew
  // before its heap has grown for twenty minutes.
  workerIdleMemoryLimit: '512MB',
  setupFiles: ['<rootDir>/tests/support/seed.ts'],
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.[jt]sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023' } }],
  },
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  transformIgnorePatterns: [`/node_modules/(?!${ES_ONLY.join('|')})`],
};
