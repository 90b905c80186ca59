declare const filterBrand: unique symbol;

/** A `$filter` expression made by the functions of this file: the only way values get into one (spec/reliability.md 2.1: filters pass as they are). */
export type Filter = string & { readonly [filterBrand]: 'Filter' };

/** A column or a path over lookups (`o2c_debititemid/o2c_closedon`); written in code or taken from tables.ts. */
type Column = string;

/** A value with the type of its column, since OData writes each its own way. */
export type Literal =
  | { readonly text: string }
  | { readonly id: string }
  | { readonly date: string }
  | { readonly number: number }
  | { readonly yesNo: boolean };

export const equal = (column: Column, value: Literal): Filter => compare(column, 'eq', value);
export const atMost = (column: Column, value: Literal): Filter => compare(column, 'le', value);
export const notEqual = (column: Column, value: Literal): Filter => compare(column, 'ne', value);
export const atLeast = (column: Column, value: Literal): Filter => compare(column, 'ge', value);
export const less = (column: Column, value: Literal): Filter => compare(column, 'lt', value);
export const greater = (column: Column, value: Literal): Filter => compare(column, 'gt', value);
export const isEmpty = (column: Column): Filter => `${checked(column)} eq null` as Filter;
export const isFilled = (column: Column): Filter => `${checked(column)} ne null` as Filter;
export const all = (...filters: readonly Filter[]): Filter => `(${filters.join(' and ')})` as Filter;
export const any = (...filters: readonly Filter[]): Filter => `(${filters.join(' or ')})` as Filter;

/** How many values one `oneOf` may hold; 250 ids are some 12 KB of address. */
export const MOST_VALUES = 250;

/**
 * The column has one of these values: served by an index, unlike a long `any(equal ...)`. A lookup is named by its `_x_value`
 * like everywhere else. Throws on no value and on more than 250: `oneOfEach` splits.
 */
export function oneOf(column: Column, values: readonly Literal[]): Filter {
  if (values.length === 0 || values.length > MOST_VALUES)
    throw new RangeError(`oneOf takes 1 to ${MOST_VALUES} values`);
  // These functions speak of columns, not of properties: a lookup goes by its logical name.
  const property = checked(column).replace(/(^|\/)_(\w+)_value$/, '$1$2');
  const list = values.map((value) => JSON.stringify('text' in value ? value.text : literal(value))).join(',');
  return `Microsoft.Dynamics.CRM.In(PropertyName='${property}',PropertyValues=[${list}])` as Filter;
}

/** The same for any number of values, each once: one filter per 250, for queries of one `readBatch`. */
export function oneOfEach(column: Column, values: readonly Literal[]): readonly Filter[] {
  const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  const count = Math.ceil(distinct.length / MOST_VALUES);
  return Array.from({ length: count }, (_, index) =>
    oneOf(column, distinct.slice(index * MOST_VALUES, (index + 1) * MOST_VALUES)),
  );
}

const compare = (column: Column, operator: string, value: Literal): Filter =>
  `${checked(column)} ${operator} ${literal(value)}` as Filter;

function literal(value: Literal): string {
  if ('text' in value) return `'${value.text.replaceAll("'", "''")}'`;
  if ('id' in value) return matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, value.id);
  if ('date' in value) return matching(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/, value.date);
  if ('yesNo' in value) return String(value.yesNo);
  return matching(/^-?\d+$/, String(value.number));
}

const checked = (column: Column): string => matching(/^\w+(?:\/\w+)*$/, column);

/** A value of the wrong form is a bug of ours, never passed on. */
function matching(form: RegExp, text: string): string {
  if (!form.test(text)) throw new RangeError(`'${text.slice(0, 60)}' has not the form of a filter value`);
  return text;
}
