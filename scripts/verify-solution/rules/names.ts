import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

/** Platform limits: schema names of tables, columns, keys and choices; of relationships. */
const MAX_NAME = 50;
const MAX_RELATIONSHIP_NAME = 100;

interface Named {
  readonly kind: string;
  readonly name: string;
  readonly longest: number;
}

/** Every custom schema name carries the publisher's prefix and fits the platform (spec/dataverse.md H.9). */
export const names: Rule = (solution) => {
  const finding = (where: string, message: string): Finding => ({ rule: 'names', where, message });
  return customNames(solution).flatMap(({ kind, name, longest }) => [
    ...(name.startsWith(solution.prefix) ? [] : [finding(`${kind} ${name}`, `does not start with ${solution.prefix}`)]),
    ...(name.length <= longest ? [] : [finding(`${kind} ${name}`, `is longer than ${longest} characters`)]),
  ]);
};

function customNames(solution: SolutionUnderTest): readonly Named[] {
  const section = (name: string): readonly XmlElement[] => at(solution.customizations, name)?.children ?? [];
  const named = (kind: string, all: readonly string[], longest = MAX_NAME): readonly Named[] =>
    all.map((name) => ({ kind, name, longest }));
  const customColumns = solution.tables.flatMap((table) =>
    [...table.columns.values()].filter((column) => textAt(column, 'IsCustomField') === '1'),
  );
  const ownRelationships = section('EntityRelationships').filter(
    (one) => at(one, 'EntityRelationshipRoles') !== undefined,
  );
  return [
    ...named(
      'table',
      solution.tables.filter((table) => table.own).map((table) => table.schemaName),
    ),
    ...named(
      'column',
      customColumns.map((column) => attributeOf(column, 'PhysicalName')),
    ),
    ...named(
      'key',
      solution.tables.flatMap((table) =>
        childrenOf(at(table.info, 'EntityKeys'), 'EntityKey').map((key) => textAt(key, 'Name')),
      ),
    ),
    ...named(
      'choice',
      section('optionsets').map((one) => attributeOf(one, 'Name')),
    ),
    ...named(
      'relationship',
      ownRelationships.map((one) => attributeOf(one, 'Name')),
      MAX_RELATIONSHIP_NAME,
    ),
    ...named(
      'app',
      section('AppModules').map((one) => textAt(one, 'UniqueName')),
    ),
    ...named(
      'sitemap',
      section('AppModuleSiteMaps').map((one) => textAt(one, 'SiteMapUniqueName')),
    ),
    ...named(
      'control',
      section('CustomControls').map((one) => textAt(one, 'Name')),
    ),
    ...named(
      'web resource',
      section('WebResources').map((one) => textAt(one, 'Name')),
      MAX_RELATIONSHIP_NAME,
    ),
    ...named('environment variable', environmentVariables(solution)),
  ];
}

const environmentVariables = (solution: SolutionUnderTest): readonly string[] =>
  [...solution.parts.keys()].flatMap((name) => /^environmentvariabledefinitions\/([^/]+)\//.exec(name)?.[1] ?? []);
