// The directions of the house (DECISIONS.md "Who may import whom"), cheapest machine check first: tsconfig, package exports, then this.
const HOSTS = '^(azure-functions|plugins-ts|pcf-controls/(?!shared)[^/]+)/';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'core-imports-nothing-outside-core',
      'The rules run in three hosts; whatever they import must run in all three.',
      { path: '^core/src' },
      { pathNot: '^core/src|node_modules/(big\\.js|@types/big\\.js)' },
    ),
    rule(
      'domain-does-not-know-dataverse',
      'Logical names live in core/src/dataverse only.',
      { path: '^core/src/(?!dataverse)' },
      { path: '^core/src/dataverse' },
    ),
    rule(
      'module-is-entered-by-its-index',
      'A capability may import another capability, never its files.',
      { path: '^core/src/([^/]+)/' },
      { path: '^core/src/[^/]+/(?!index\\.ts)', pathNot: '^core/src/$1/' },
    ),
    rule(
      'hosts-do-not-meet',
      'azure-functions hosts the steps of plugins-ts; nothing else crosses.',
      { path: HOSTS },
      { path: HOSTS, pathNot: '^($1|plugins-ts/src/steps|pcf-controls/shared)/' },
    ),
    rule(
      'only-functions-and-scripts-host-steps',
      'Steps are business rules on Dataverse messages; forms and controls have their own.',
      { path: '^(core|solution|local|pcf-controls)/' },
      { path: '^plugins-ts/' },
    ),
    rule(
      'product-never-imports-local-test-or-scripts',
      'What ships must not know how it is tried.',
      { pathNot: '^(local|test|scripts)/' },
      { path: '^(local|test|scripts)/' },
    ),
    rule(
      'local-never-imports-scripts-or-test',
      'The cloud on one machine is started by scripts, not the other way round.',
      { path: '^local/' },
      { path: '^(scripts|test)/' },
    ),
    rule(
      'nothing-imports-scripts-but-tests',
      'scripts are the outermost ring.',
      { pathNot: '^(scripts|test)/' },
      { path: '^scripts/' },
    ),
    rule('solution-imports-nothing', 'Declarations are data.', { path: '^solution/' }, { pathNot: '^solution/' }),
    rule(
      'local-dataverse-imports-no-product-code',
      'It learns everything from the imported zip, as the cloud does.',
      { path: '^local/dataverse' },
      { path: '^(core|solution|plugins-ts|azure-functions|pcf-controls)/' },
    ),
    rule('no-cycles', 'A cycle is a missing third file.', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: '(^|/)(out|dist|generated|coverage)/|^\\.local/',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
