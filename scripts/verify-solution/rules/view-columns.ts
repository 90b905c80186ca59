import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, childrenOf, descendants } from '../../pack-solution/xml-query';

/** A column and the table it is to be found on. */
export interface NamedColumn {
  readonly table: string;
  readonly column: string;
}

/** Every column a view names: in its query, links included, and in its layout, where a linked one reads `alias.column`. */
export function viewColumns(view: XmlElement): readonly NamedColumn[] {
  const entity = at(view, 'fetchxml', 'fetch', 'entity');
  if (entity === undefined) return [];
  const aliases = aliasesOf(entity);
  const own = attributeOf(entity, 'name');
  const inLayout = descendants(at(view, 'layoutxml'), 'cell').map((cell): NamedColumn => {
    const [alias = '', column] = attributeOf(cell, 'name').split('.');
    return column === undefined ? { table: own, column: alias } : { table: aliases.get(alias) ?? alias, column };
  });
  return [...inLayout, ...inEntity(entity, aliases)];
}

const aliasesOf = (entity: XmlElement): ReadonlyMap<string, string> =>
  new Map(descendants(entity, 'link-entity').map((link) => [attributeOf(link, 'alias'), attributeOf(link, 'name')]));

/** What stands in an entity or link-entity, the ends of its own links included. */
function inEntity(element: XmlElement, aliases: ReadonlyMap<string, string>): readonly NamedColumn[] {
  const table = attributeOf(element, 'name');
  const links = childrenOf(element, 'link-entity');
  return [
    ...childrenOf(element, 'attribute').map((one) => ({ table, column: attributeOf(one, 'name') })),
    ...childrenOf(element, 'order').map((one) => ({ table, column: attributeOf(one, 'attribute') })),
    ...childrenOf(element, 'filter')
      .flatMap((filter) => descendants(filter, 'condition'))
      .map((one) => ({
        table: aliases.get(attributeOf(one, 'entityname')) ?? table,
        column: attributeOf(one, 'attribute'),
      })),
    ...links.flatMap((link) => [
      { table, column: attributeOf(link, 'to') },
      { table: attributeOf(link, 'name'), column: attributeOf(link, 'from') },
      ...inEntity(link, aliases),
    ]),
  ];
}
