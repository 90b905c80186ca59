import { DataverseError } from '../errors/dataverse-error';
import { type Catalogue } from '../metadata/catalogue';
import { guidOf } from './values/value-from-text';
import { type Link, type PageCursor, type RecordQuery } from './record-query';

/** Where a page ended: its number and the last row on it. */
export interface PageEnd {
  readonly page: number;
  readonly cursor: PageCursor;
}

/**
 * The text that `$skiptoken` and `@Microsoft.Dynamics.CRM.fetchxmlpagingcookie` carry: the number of the next page, and inside,
 * encoded twice as on the platform, the cookie that FetchXML takes as `paging-cookie` (fetchxml/page-results.md).
 */
export function encodePagingCookie(catalogue: Catalogue, query: RecordQuery, end: PageEnd): string {
  const names = keyNames(catalogue, query);
  const { values, id } = end.cursor;
  const asked = orderCount(query);
  const ordered = [...values.slice(0, asked), `{${id.toUpperCase()}}`, ...values.slice(asked)];
  const keys = ordered.map((value, index) => keyElement(names[index] ?? 'key', value)).join('');
  const inner = `<cookie page="${end.page}">${keys}</cookie>`;
  return `<cookie pagenumber="${end.page + 1}" pagingcookie="${encodeURIComponent(encodeURIComponent(inner))}" istracking="False" />`;
}

/** Reads what encodePagingCookie wrote, whole or only the inner cookie, encoded or not. Refuses a cookie of another order. */
export function decodePagingCookie(catalogue: Catalogue, query: RecordQuery, text: string): PageEnd {
  const inner = unwrapped(text);
  const page = /<cookie page="(\d{1,9})"/.exec(inner)?.[1];
  if (page === undefined) throw new DataverseError(400, '0x8004112a', 'Invalid page number in paging cookie.');
  const names = keyNames(catalogue, query);
  const keys = [...inner.matchAll(KEY)].map(([, name, last]) => ({
    name,
    value: last === undefined ? null : unescaped(last),
  }));
  const asked = orderCount(query);
  const id = keys[asked]?.value;
  const key = guidOf(id ?? '');
  if (keys.length !== names.length || keys.some(({ name }, index) => name !== names[index]) || key === undefined)
    throw new DataverseError(400, '0x80041129', 'Order by columns do not match those in paging cookie.');
  const values = keys.filter((_, index) => index !== asked).map(({ value }) => value);
  return { page: Number(page), cursor: { values, id: key } };
}

const KEY = /<([\w.-]+) (?:lastnull="1"|last="([^"]*)")[^>]*\/>/g;

const orderCount = (query: RecordQuery): number => query.orders.length + query.links.flatMap(linkOrders).length;

const linkOrders = (link: Link): readonly string[] => [
  ...link.orders.map(({ path }) => `${path.alias}.${path.column}`),
  ...link.links.flatMap(linkOrders),
];

/** Names of the sort keys in the order of sql/sort-keys.ts. */
function keyNames(catalogue: Catalogue, query: RecordQuery): readonly string[] {
  const asked = query.orders.map(({ path }) => (path.alias === 'root' ? path.column : `${path.alias}.${path.column}`));
  const id = catalogue.table(query.table)?.primaryId ?? 'id';
  return [
    ...asked,
    ...query.links.flatMap(linkOrders),
    id,
    ...query.links.flatMap((link) => linkKeyNames(catalogue, link)),
  ];
}

function linkKeyNames(catalogue: Catalogue, link: Link): readonly string[] {
  const key = catalogue.table(link.table)?.primaryId ?? 'id';
  return [
    ...(link.from === key ? [] : [`${link.alias}.${key}`]),
    ...link.links.flatMap((deeper) => linkKeyNames(catalogue, deeper)),
  ];
}

const keyElement = (name: string, value: string | null): string =>
  value === null ? `<${name} lastnull="1" />` : `<${name} last="${escaped(value)}" />`;

function unwrapped(text: string): string {
  const inside = /pagingcookie="([^"]*)"/.exec(text)?.[1] ?? text;
  let decoded = inside;
  for (let round = 0; round < 2 && /^%(?:25)?3c/i.test(decoded); round += 1) decoded = decodedOnce(decoded);
  return decoded;
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new DataverseError(400, '0x8004112a', 'Invalid page number in paging cookie.');
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
