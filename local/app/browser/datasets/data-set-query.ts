import { childrenOf, parseXml } from '../dataverse/xml';
import { type FetchShape, shapeFetch } from '../views/shape-fetch';
import { conditionOperator } from './condition-operators';

type Filter = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;
type Condition = ComponentFramework.PropertyHelper.DataSetApi.ConditionExpression;
export type Link = ComponentFramework.PropertyHelper.DataSetApi.LinkEntityExposedExpression;
export type Sort = ComponentFramework.PropertyHelper.DataSetApi.SortStatus;

/** What a control asked of its dataset beside what the view says. */
export interface DataSetQuery {
  readonly shape: Omit<FetchShape, 'sort'>;
  /** Replaces the view's order; empty leaves it. */
  readonly sorting: readonly Sort[];
  readonly filter: Filter | undefined;
  readonly links: readonly Link[];
  readonly added: readonly { readonly name: string; readonly alias: string | undefined }[];
}

/** The view's FetchXML with page, order, filter, links and columns of the control put in. */
export function dataSetQuery(fetchXml: string, query: DataSetQuery): string {
  const fetch = parseXml(shapeFetch(fetchXml, query.shape));
  const entity = childrenOf(fetch, 'entity')[0];
  if (entity === undefined) throw new Error('The view has no entity element.');
  for (const link of query.links) entity.append(linkOf(entity, link));
  for (const { name, alias } of query.added) holderOf(entity, alias).append(made(entity, 'attribute', { name }));
  const sorting = query.sorting.filter(({ sortDirection }) => sortDirection !== -1);
  if (sorting.length > 0) replaceOrder(entity, sorting);
  if (query.filter) entity.append(filterOf(entity, query.filter));
  return new XMLSerializer().serializeToString(fetch);
}

function made(near: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = near.ownerDocument.createElementNS(null, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

const linkOf = (entity: Element, { name, from, to, linkType, alias }: Link): Element =>
  made(entity, 'link-entity', { name, from, to, 'link-type': linkType, alias });

function holderOf(entity: Element, alias: string | undefined): Element {
  if (alias === undefined) return entity;
  const link = Array.from(entity.querySelectorAll('link-entity')).find((one) => one.getAttribute('alias') === alias);
  if (link === undefined) throw new Error(`The dataset has no linked entity ${alias}.`);
  return link;
}

function replaceOrder(entity: Element, sorting: readonly Sort[]): void {
  for (const order of childrenOf(entity, 'order')) order.remove();
  for (const { name, sortDirection } of sorting) {
    const dot = name.indexOf('.');
    const alias = dot < 0 ? undefined : name.slice(0, dot);
    const column = name.slice(dot + 1);
    const entityname: Readonly<Record<string, string>> = alias === undefined ? {} : { entityname: alias };
    const descending = String(sortDirection === 1);
    entity.append(made(entity, 'order', { attribute: column, descending, ...entityname }));
  }
}

function filterOf(near: Element, { filterOperator, conditions, filters = [] }: Filter): Element {
  const element = made(near, 'filter', { type: filterOperator === 1 ? 'or' : 'and' });
  element.append(
    ...conditions.map((condition) => conditionOf(near, condition)),
    ...filters.map((filter) => filterOf(near, filter)),
  );
  return element;
}

function conditionOf(near: Element, condition: Condition): Element {
  const { attributeName, conditionOperator: code, value, entityAliasName } = condition;
  const operator = conditionOperator(code);
  const entityname: Readonly<Record<string, string>> =
    entityAliasName === undefined ? {} : { entityname: entityAliasName };
  const several = Array.isArray(value);
  const single: Readonly<Record<string, string>> = several || operator === 'null' ? {} : { value };
  const element = made(near, 'condition', { attribute: attributeName, operator, ...entityname, ...single });
  if (several)
    for (const one of value) {
      const child = made(near, 'value', {});
      child.textContent = one;
      element.append(child);
    }
  return element;
}
