/** Three rings in one run: node (rules, hosts, local cloud), views (jsdom), browser (a real Chromium). */
const swc = ['@swc/jest', require('./scripts/swc-options.cjs')];
const base = {
  rootDir: __dirname,
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(jose|csv-parse)/)'],
  modulePathIgnorePatterns: ['<rootDir>/.local', '<rootDir>/dist', '/out/'],
  watchPathIgnorePatterns: ['<rootDir>/.local'],
};

module.exports = {
  // Most of a test waits for a server it started; jest's own default would leave one of two cores idle.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/scripts/jest-count-reporter.cjs'],
  globalSetup: '<rootDir>/test/global-setup.cjs',
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/pcf-controls/'],
    },
    {
      ...base,
      displayName: 'views',
      testEnvironment: 'jsdom',
      moduleNameMapper: { '\\.css$': '<rootDir>/test/builders/empty-style.cjs' },
      testMatch: ['<rootDir>/test/pcf-controls/**/*.test.{ts,tsx}'],
    },
    { ...base, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
