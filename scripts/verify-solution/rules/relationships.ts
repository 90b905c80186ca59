import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

/** Every custom lookup has one relationship, every relationship stands on a column that exists, and what it points at is known. */
export const relationships: Rule = (solution) => {
  const all = childrenOf(at(solution.customizations, 'EntityRelationships'), 'EntityRelationship');
  const held = new Set(
    all.map((one) => `${low(one, 'ReferencingEntityName')}.${low(one, 'ReferencingAttributeName')}`),
  );
  return [
    ...all.flatMap((one) => problems(solution, one)),
    ...customLookups(solution)
      .filter((lookup) => !held.has(lookup))
      .map((lookup) => finding(lookup, 'is a lookup without a relationship')),
  ];
};

const finding = (where: string, message: string): Finding => ({ rule: 'relationships', where, message });

const low = (one: XmlElement, name: string): string => textAt(one, name).toLowerCase();

function problems(solution: SolutionUnderTest, one: XmlElement): readonly Finding[] {
  const name = attributeOf(one, 'Name');
  const many = solution.tables.find((table) => table.logicalName === low(one, 'ReferencingEntityName'));
  const target = textAt(one, 'ReferencedEntityName');
  const known = !target.startsWith(solution.prefix) || solution.tables.some((table) => table.schemaName === target);
  return [
    ...(many?.columns.has(low(one, 'ReferencingAttributeName')) === true
      ? []
      : [
          finding(
            name,
            `stands on ${textAt(one, 'ReferencingEntityName')}.${textAt(one, 'ReferencingAttributeName')}, which does not exist`,
          ),
        ]),
    ...(known ? [] : [finding(name, `points at ${target}, which does not exist`)]),
  ];
}

const customLookups = (solution: SolutionUnderTest): readonly string[] =>
  solution.tables.flatMap((table) =>
    [...table.columns]
      .filter(([, column]) => textAt(column, 'Type') === 'lookup' && textAt(column, 'IsCustomField') === '1')
      .map(([name]) => `${table.logicalName}.${name}`),
  );
