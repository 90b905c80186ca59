import { childrenOf, parseXml } from '../dataverse/xml';

export interface FetchShape {
  readonly page: number;
  readonly count: number;
  readonly pagingCookie?: string;
  /** Replaces the view's own order. */
  readonly sort?: { readonly column: string; readonly descending: boolean };
  /** What the person typed, and the columns it is sought in. */
  readonly search?: { readonly text: string; readonly columns: readonly string[] };
  /** Rows of one parent only (subgrids). */
  readonly parent?: { readonly column: string; readonly id: string };
}

/** A view's FetchXML with page, order, search and parent put in, as the model-driven client does before it asks. */
export function shapeFetch(fetchXml: string, shape: FetchShape): string {
  const fetch = parseXml(fetchXml);
  const entity = childrenOf(fetch, 'entity')[0];
  if (entity === undefined) throw new Error('The view has no entity element.');
  fetch.setAttribute('page', String(shape.page));
  fetch.setAttribute('count', String(shape.count));
  fetch.setAttribute('returntotalrecordcount', 'true');
  if (shape.pagingCookie) fetch.setAttribute('paging-cookie', shape.pagingCookie);
  if (shape.sort) replaceOrder(entity, shape.sort);
  if (shape.search) addSearch(entity, shape.search);
  if (shape.parent)
    addFilter(entity, 'and', [condition(entity, shape.parent.column, { operator: 'eq', value: shape.parent.id })]);
  return new XMLSerializer().serializeToString(fetch);
}

function replaceOrder(entity: Element, sort: { readonly column: string; readonly descending: boolean }): void {
  for (const order of childrenOf(entity, 'order')) order.remove();
  const order = entity.ownerDocument.createElementNS(null, 'order');
  order.setAttribute('attribute', sort.column);
  order.setAttribute('descending', String(sort.descending));
  entity.append(order);
}

/** Begins-with, with `*` as the person's wildcard: what quick find does. */
function addSearch(entity: Element, search: { readonly text: string; readonly columns: readonly string[] }): void {
  const value = `${search.text.replaceAll('*', '%')}%`;
  addFilter(
    entity,
    'or',
    search.columns.map((column) => condition(entity, column, { operator: 'like', value })),
  );
}

function addFilter(entity: Element, type: 'and' | 'or', conditions: readonly Element[]): void {
  if (conditions.length === 0) return;
  const filter = entity.ownerDocument.createElementNS(null, 'filter');
  filter.setAttribute('type', type);
  filter.append(...conditions);
  entity.append(filter);
}

function condition(
  entity: Element,
  column: string,
  test: { readonly operator: string; readonly value: string },
): Element {
  const element = entity.ownerDocument.createElementNS(null, 'condition');
  element.setAttribute('attribute', column);
  element.setAttribute('operator', test.operator);
  element.setAttribute('value', test.value);
  return element;
}
