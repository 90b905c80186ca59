/** One line per thing that must hold before anything is built. Long ones first, so that two cores finish together. */
export interface Check {
  readonly name: string;
  /** Arguments to node. */
  readonly node: readonly string[];
}

const bin = (path: string, ...rest: readonly string[]): readonly string[] => [`node_modules/${path}`, ...rest];
const typescript = (project: string): Check => ({
  name: `tsc ${project}`,
  node: bin('typescript/bin/tsc', '-p', project, '--noEmit'),
});

export const checks: readonly Check[] = [
  { name: 'eslint', node: ['--max-old-space-size=6144', ...bin('eslint/bin/eslint.js', '.', '--max-warnings', '0')] },
  typescript('test'),
  typescript('local'),
  typescript('scripts'),
  typescript('azure-functions'),
  typescript('plugins-ts'),
  typescript('core'),
  typescript('solution'),
  typescript('local/app/browser'),
  typescript('pcf-controls/shared'),
  typescript('pcf-controls/AgingPanel'),
  typescript('pcf-controls/CreditHoldList'),
  typescript('pcf-controls/DocumentTimeline'),
  typescript('pcf-controls/CreditHoldPanel'),
  {
    name: 'dependency-cruiser',
    node: bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'core',
      'plugins-ts',
      'azure-functions',
      'pcf-controls',
      'solution',
      'local',
      'scripts',
      'test',
    ),
  },
  { name: 'knip', node: bin('knip/bin/knip.js', '--no-progress') },
  { name: 'prettier', node: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'generated files are fresh', node: ['--require', 'tsx/cjs', 'scripts/generate/main.ts', '--check'] },
];
