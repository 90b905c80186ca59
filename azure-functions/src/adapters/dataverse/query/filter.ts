declare const filterBrand: unique symbol;

/** A `$filter` expression made by the functions of this file: the only way values get into one (spec/reliability.md 2.1: filters pass as they are). */
export type Filter = string & { readonly [filterBrand]: 'Filter' };

/** A column or a path over lookups (`o2c_debititemid/o2c_closedon`); written in code or taken from tables.ts. */
type Column = string;

/** A value with the type of its column, since OData writes each its own way. */
export type Literal =
  { readonly text: string } | { readonly id: string } | { readonly date: string } | { readonly number: number };

export const equal = (column: Column, value: Literal): Filter => compare(column, 'eq', value);
export const atMost = (column: Column, value: Literal): Filter => compare(column, 'le', value);
export const greater = (column: Column, value: Literal): Filter => compare(column, 'gt', value);
export const isEmpty = (column: Column): Filter => `${checked(column)} eq null` as Filter;
export const all = (...filters: readonly Filter[]): Filter => `(${filters.join(' and ')})` as Filter;
export const any = (...filters: readonly Filter[]): Filter => `(${filters.join(' or ')})` as Filter;

const compare = (column: Column, operator: string, value: Literal): Filter =>
  `${checked(column)} ${operator} ${literal(value)}` as Filter;

function literal(value: Literal): string {
  if ('text' in value) return `'${value.text.replaceAll("'", "''")}'`;
  if ('id' in value) return matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, value.id);
  if ('date' in value) return matching(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/, value.date);
  return matching(/^-?\d+$/, String(value.number));
}

const checked = (column: Column): string => matching(/^\w+(?:\/\w+)*$/, column);

/** A value of the wrong form is a bug of ours, never passed on. */
function matching(form: RegExp, text: string): string {
  if (!form.test(text)) throw new RangeError(`'${text.slice(0, 60)}' has not the form of a filter value`);
  return text;
}
