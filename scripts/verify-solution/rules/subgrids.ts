import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

/** A list on a form has a view of the table it lists, and the relationship leads from the form's table to that one. */
export const subgrids: Rule = (solution) => {
  const views = viewsByTable(solution);
  const relationships = new Map(
    (at(solution.customizations, 'EntityRelationships')?.children ?? []).map((one) => [attributeOf(one, 'Name'), one]),
  );
  return solution.tables.flatMap((table) =>
    descendants(table.xml, 'control')
      .filter((control) => attributeOf(control, 'indicationOfSubgrid') === 'true')
      .flatMap((control) => {
        const listed = textAt(control, 'parameters', 'TargetEntityType');
        const view = textAt(control, 'parameters', 'ViewId');
        const name = textAt(control, 'parameters', 'RelationshipName');
        return [
          ...(views.get(listed)?.has(view) === true ? [] : [`lists ${listed} by view ${view}, which it does not have`]),
          ...leads(relationships.get(name), { one: table.logicalName, many: listed, name, prefix: solution.prefix }),
        ].map((message): Finding => ({ rule: 'subgrids', where: `form of ${table.logicalName}`, message }));
      }),
  );
};

const viewsByTable = (solution: SolutionUnderTest): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    solution.tables.map((table) => [
      table.logicalName,
      new Set(descendants(table.xml, 'savedquery').map((view) => textAt(view, 'savedqueryid'))),
    ]),
  );

interface Ends {
  readonly one: string;
  readonly many: string;
  readonly name: string;
  readonly prefix: string;
}

/** Microsoft's own relationships are not in the package: their names are taken as they stand. */
function leads(relationship: XmlElement | undefined, { one, many, name, prefix }: Ends): readonly string[] {
  if (relationship === undefined)
    return name.startsWith(prefix) ? [`follows relationship ${name}, which does not exist`] : [];
  const [from = '', to = ''] = ['ReferencedEntityName', 'ReferencingEntityName'].map((end) =>
    (childrenOf(relationship, end)[0]?.text ?? '').toLowerCase(),
  );
  return from === one && to === many ? [] : [`follows relationship ${name}, which leads from ${from} to ${to}`];
}
