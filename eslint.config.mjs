import powerApps from '@microsoft/eslint-plugin-power-apps';
import react from 'eslint-plugin-react';
import tseslint from 'typescript-eslint';

const budgets = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': 'off',
  '@typescript-eslint/max-params': ['error', { max: 3 }],
};

const house = {
  ...budgets,
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  eqeqeq: 'error',
};

const noWallClock = {
  'no-restricted-globals': [
    'error',
    { name: 'Date', message: 'core reads no clock: take IsoDate or an instant as an argument.' },
  ],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'core is deterministic.' }],
};

export default tseslint.config(
  { ignores: ['**/node_modules', '**/out', '**/dist', '**/generated', '.local', 'coverage', '**/*.cjs', '**/*.mjs'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: house,
  },
  { files: ['core/src/**/*.ts'], ignores: ['core/src/kernel/iso-date.ts'], rules: noWallClock },
  {
    files: ['azure-functions/src/**/*.ts', 'plugins-ts/src/**/*.ts', 'local/**/*.ts'],
    ignores: ['azure-functions/src/main.ts', 'local/*/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read once in main.ts and passed as values.' },
      ],
    },
  },
  {
    files: [
      'pcf-controls/**/*.ts',
      'pcf-controls/**/*.tsx',
      'plugins-ts/src/forms/**/*.ts',
      'plugins-ts/src/commands/**/*.ts',
    ],
    plugins: { react, '@microsoft/power-apps': powerApps },
    settings: { react: { version: '16.14' } },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      ...powerApps.configs.paCheckerHosted.rules,
      'react/jsx-key': 'error',
      'react/jsx-no-target-blank': 'error',
      'react/no-danger': 'error',
      'react/no-deprecated': 'error',
    },
  },
  {
    // A describe block is a chapter, not a function; a table test is as long as its table.
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Declarations are one long list by nature: a table of forty columns is data, not a function.
  {
    files: ['solution/**/*.ts', 'core/src/dataverse/tables.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
);
