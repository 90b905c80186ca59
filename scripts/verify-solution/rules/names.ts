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
  const texts = (name: string, member: string): readonly string[] => section(name).map((one) => textAt(one, member));
  return [
    ...tableNames(solution),
    ...named(
      'choice',
      section('optionsets').map((one) => attributeOf(one, 'Name')),
    ),
    ...named('relationship', ownRelationships(section('EntityRelationships')), MAX_RELATIONSHIP_NAME),
    ...named('app', texts('AppModules', 'UniqueName')),
    ...named('sitemap', texts('AppModuleSiteMaps', 'SiteMapUniqueName')),
    ...named('control', texts('CustomControls', 'Name')),
    ...named('web resource', texts('WebResources', 'Name'), MAX_RELATIONSHIP_NAME),
    ...named('environment variable', environmentVariables(solution)),
  ];
}

const named = (kind: string, all: readonly string[], longest = MAX_NAME): readonly Named[] =>
  all.map((name) => ({ kind, name, longest }));

function tableNames(solution: SolutionUnderTest): readonly Named[] {
  const columns = solution.tables.flatMap((table) => [...table.columns.values()]);
  const keys = solution.tables.flatMap((table) => childrenOf(at(table.info, 'EntityKeys'), 'EntityKey'));
  return [
    ...named(
      'table',
      solution.tables.filter((table) => table.own).map((table) => table.schemaName),
    ),
    ...named(
      'column',
      columns.filter(isCustom).map((column) => attributeOf(column, 'PhysicalName')),
    ),
    ...named(
      'key',
      keys.map((key) => textAt(key, 'Name')),
    ),
  ];
}

const isCustom = (column: XmlElement): boolean => textAt(column, 'IsCustomField') === '1';

/** The platform's own relationships have names of its own and never list navigation properties. */
const ownRelationships = (all: readonly XmlElement[]): readonly string[] =>
  all.filter((one) => at(one, 'EntityRelationshipRoles') !== undefined).map((one) => attributeOf(one, 'Name'));

const environmentVariables = (solution: SolutionUnderTest): readonly string[] =>
  [...solution.parts.keys()].flatMap((name) => /^environmentvariabledefinitions\/([^/]+)\//.exec(name)?.[1] ?? []);
