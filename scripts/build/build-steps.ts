/** What is built, from what, into what. Order matters: the zip carries the built controls. */
export interface BuildStep {
  readonly name: string;
  /** Files and folders the step reads, from the repository's root. */
  readonly inputs: readonly string[];
  /** Files that must exist afterwards. */
  readonly outputs: readonly string[];
  /** Program for node, from the repository's root. */
  readonly program: readonly string[];
}

const LOCK = 'package-lock.json';

export const buildSteps: readonly BuildStep[] = [
  {
    name: 'generate',
    inputs: ['solution', 'scripts/generate'],
    outputs: ['core/src/dataverse/tables.ts'],
    program: ['scripts/generate/main.ts'],
  },
  {
    name: 'controls',
    inputs: ['pcf-controls', 'core/src', 'scripts/build-controls', 'tsconfig.base.json', LOCK],
    outputs: [
      'pcf-controls/AgingPanel/out/controls/AgingPanel/bundle.js',
      'pcf-controls/CreditHoldList/out/controls/CreditHoldList/bundle.js',
      'pcf-controls/DocumentTimeline/out/controls/DocumentTimeline/bundle.js',
      'pcf-controls/CreditHoldPanel/out/controls/CreditHoldPanel/bundle.js',
    ],
    program: ['scripts/build-controls/main.ts'],
  },
  {
    name: 'functions',
    inputs: [
      'azure-functions/src',
      'azure-functions/package.json',
      'azure-functions/host.json',
      'plugins-ts/src/steps',
      'core/src',
      'scripts/build-functions',
      LOCK,
    ],
    outputs: ['azure-functions/dist/main.js', 'azure-functions/dist/host.json'],
    program: ['scripts/build-functions/main.ts'],
  },
  {
    name: 'solution',
    inputs: ['solution', 'plugins-ts/src', 'pcf-controls', 'core/src', 'scripts/pack-solution', LOCK],
    outputs: ['dist/OrderToCash.zip', 'dist/OrderToCash_managed.zip'],
    program: ['scripts/pack-solution/main.ts'],
  },
];
