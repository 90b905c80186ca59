import { type ExpandedNavigation, type ExpandedRow } from '../../query/run-expand';
import { type Catalogue } from '../../metadata/catalogue';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { type ColumnOrigin, type QueryResult } from '../../query/query-result';
import { encodePagingCookie } from '../../query/paging-cookie';
import { skipToken } from '../../query/skip-token';
import { isReference, type Reference, type Row, type Value } from '../../store/row';
import { etagOf } from '../headers/etag';
import { FORMATTED_VALUE, LOOKUP_NAVIGATION, LOOKUP_TABLE, type WantedAnnotations } from './annotations';
import { type CurrencyFormat, type DisplayNames } from './display-names';
import { formattedFigure, formattedValue } from './formatted-value';
import { isProperty, propertyOf } from './property-of';
import { writeValue } from './write-value';

/** What every row of one answer is written with. */
export interface RowWriter {
  readonly catalogue: Catalogue;
  readonly serviceRoot: string;
  readonly wanted: WantedAnnotations;
  /** Whether the answer shows one row that was asked for by its address, or the rows a query found. */
  readonly among: 'one' | 'many';
  readonly names: DisplayNames;
  /** The reader's time zone, for what a person would read. */
  readonly zone: () => string;
  /** Columns that are shown as null because the reader may not see them. */
  hidden(table: TableMetadata): ReadonlySet<string>;
  /** Aliased, linked and aggregated properties, and where they come from. */
  readonly origins: QueryResult['origins'];
  readonly labels: NonNullable<QueryResult['labels']>;
  readonly answer: AnswerKind;
}

/**
 * Rows by OData show what is empty as null; by FetchXML, and when they are aggregated, they leave it out (samples of page-results.md and
 * aggregate-data.md). Aggregated amounts are in the organisation's currency.
 */
export type AnswerKind = 'entities' | 'fetched' | 'aggregated';

export interface ShownRow {
  readonly table: TableMetadata;
  readonly shown: 'all' | readonly string[];
  readonly expanded: ExpandedRow;
  readonly etag?: 'absent';
}

/** A row as JSON text: etag, then each property with its annotations before it (conformance rows 8, 41-43, 65, 66). */
export function writeRow(writer: RowWriter, row: ShownRow): string {
  return `{${properties(writer, row).join(',')}}`;
}

/** The properties of a row without the braces, for answers that put a context in front. */
export function properties(writer: RowWriter, { table, shown, expanded, etag }: ShownRow): string[] {
  const { row } = expanded;
  const parts: string[] = [];
  const version = row['versionnumber'];
  if (etag !== 'absent' && (typeof version === 'bigint' || typeof version === 'number'))
    parts.push(`"@odata.etag":${JSON.stringify(etagOf(version))}`);
  const hidden = writer.hidden(table);
  for (const column of shownColumns(table, shown)) {
    const value = hidden.has(column.logicalName) ? null : row[column.logicalName];
    if (isShown(writer, value)) writeProperty(writer, parts, { name: propertyOf(column), table, column, value, row });
  }
  const ownerId = ownerKey(table, row);
  if (ownerId !== undefined) parts.push(`"ownerid":"${ownerId}"`);
  for (const [name, origin] of writer.origins) {
    const value = row[name];
    if (isShown(writer, value)) writeOrigin(writer, parts, { name, origin, value, row });
  }
  for (const [name, navigation] of expanded.expanded)
    parts.push(writeExpanded(writer, { name, navigation, parent: { table, row } }));
  return parts;
}

const isShown = ({ answer }: RowWriter, value: Value | undefined): value is Value =>
  value !== undefined && (value !== null || answer === 'entities');

function shownColumns(table: TableMetadata, shown: 'all' | readonly string[]): readonly ColumnMetadata[] {
  if (shown === 'all') return allProperties(table);
  return shown.flatMap((name) => table.columns.get(name) ?? []);
}

function allProperties(table: TableMetadata): readonly ColumnMetadata[] {
  const known = propertiesOf.get(table);
  if (known) return known;
  const columns = [...table.columns.values()].filter((column) => isProperty(column));
  propertiesOf.set(table, columns);
  return columns;
}

/** Readable columns per table; an imported table is a new object, so nothing here grows stale. */
const propertiesOf = new WeakMap<TableMetadata, readonly ColumnMetadata[]>();

interface Property {
  readonly name: string;
  readonly table: TableMetadata | undefined;
  readonly column: ColumnMetadata | undefined;
  readonly value: Value;
  readonly row: Row;
}

function writeProperty(writer: RowWriter, parts: string[], property: Property): void {
  const { name, column, value } = property;
  if (value !== null && isReference(value)) annotateLookup(writer, parts, { property, reference: value });
  if (writer.wanted.formattedValue) {
    const formatted = column
      ? formattedValue(column, value, { ...writer, currency: () => currencyOf(writer, property) })
      : formattedFigure(value, writer.labels.get(name));
    if (formatted !== undefined) parts.push(`"${name}@${FORMATTED_VALUE}":${JSON.stringify(formatted)}`);
  }
  parts.push(`${JSON.stringify(name)}:${writeValue(column, value)}`);
}

/** The currency of the row a value comes from; of a linked row only where the query asked for it. */
function currencyOf({ names, answer }: RowWriter, { name, column, row }: Property): CurrencyFormat {
  const dot = name.indexOf('.');
  const currency = row[dot < 0 ? 'transactioncurrencyid' : `${name.slice(0, dot)}.transactioncurrencyid`] ?? null;
  if (column?.baseOf === undefined && currency !== null && isReference(currency)) return names.currency(currency.id);
  return column?.baseOf !== undefined || answer === 'aggregated' ? names.baseCurrency() : names.currency('');
}

function annotateLookup(
  writer: RowWriter,
  parts: string[],
  { property, reference }: { property: Property; reference: Reference },
): void {
  const { name, table, column } = property;
  if (writer.wanted.lookupNavigation && table && column) {
    const relationship = writer.catalogue
      .manyToOne(table.logicalName)
      .find(
        (candidate) =>
          candidate.referencingColumn === column.logicalName && leadsTo(candidate.referencedTable, reference.table),
      );
    if (relationship)
      parts.push(`"${name}@${LOOKUP_NAVIGATION}":${JSON.stringify(relationship.referencingNavigation)}`);
  }
  if (writer.wanted.lookupTable) parts.push(`"${name}@${LOOKUP_TABLE}":${JSON.stringify(reference.table)}`);
}

const leadsTo = (referenced: string, table: string): boolean => referenced === table || referenced === 'owner';

function writeOrigin(
  writer: RowWriter,
  parts: string[],
  { name, origin, value, row }: { name: string; origin: ColumnOrigin | undefined; value: Value; row: Row },
): void {
  const table = origin && writer.catalogue.table(origin.table);
  const column = origin && table?.columns.get(origin.column);
  writeProperty(writer, parts, { name, table, column, value, row });
}

interface ExpandedProperty {
  readonly name: string;
  readonly navigation: ExpandedNavigation;
  readonly parent: { readonly table: TableMetadata; readonly row: Row };
}

function writeExpanded(writer: RowWriter, { name, navigation, parent }: ExpandedProperty): string {
  const { expand } = navigation;
  const table = writer.catalogue.table(expand.navigation.target);
  if (!table) throw new Error(`The table ${expand.navigation.target} of ${name} is missing.`);
  const shape = expandedShape(writer, navigation);
  const inner = (row: ExpandedRow): string =>
    expand.reference
      ? `{"@odata.id":${JSON.stringify(rowAddress(writer, table, row.row))}}`
      : `{${properties({ ...writer, origins: NO_ORIGINS }, { table, ...shape, expanded: row }).join(',')}}`;
  if (navigation.kind === 'single') return `"${name}":${navigation.row === null ? 'null' : inner(navigation.row)}`;
  const rows = `"${name}":[${navigation.rows.map(inner).join(',')}]`;
  if (writer.among === 'one' && !navigation.more) return rows;
  const next = `${rowAddress(writer, parent.table, parent.row)}/${name}${restOf(writer, navigation)}`;
  return `${rows},"${name}@odata.nextLink":${JSON.stringify(next)}`;
}

/**
 * The platform answers a query and a row asked for by its address differently. In a list, what is behind a lookup has no etag (it is joined),
 * and rows of a collection show the lookup they were found by and have a link beside them (query/join-tables.md); behind one row neither
 * stands, as in web-api-basic-operations-sample.md.
 */
function expandedShape({ among }: RowWriter, { kind, expand }: ExpandedNavigation): Pick<ShownRow, 'shown' | 'etag'> {
  if (among === 'one') return { shown: expand.shown };
  if (kind === 'single') return { shown: expand.shown, etag: 'absent' };
  const link = expand.shown === 'all' || expand.link === undefined ? [] : [expand.link];
  return { shown: expand.shown === 'all' ? 'all' : [...expand.shown, ...link] };
}

/** Users and teams are principals, too: a row of theirs comes with the key it has as such, the key of its type (conformance row 60). */
function ownerKey(table: TableMetadata, row: Row): string | undefined {
  if (!OWNERS.has(table.logicalName) || table.columns.has('ownerid')) return undefined;
  const id = row[table.primaryId];
  return typeof id === 'string' ? id : undefined;
}

const OWNERS: ReadonlySet<string> = new Set(['systemuser', 'team']);

const NO_ORIGINS: RowWriter['origins'] = new Map();

/** The link beside an expanded collection, which a list gives for complete ones, too (conformance row 57). It asks what the expand asked. */
function restOf({ catalogue }: RowWriter, { expand, next }: ExpandedNavigation & { kind: 'collection' }): string {
  const cookie = next && encodePagingCookie(catalogue, expand.query, { page: 1, cursor: next });
  const options = [
    ...(expand.selected === undefined ? [] : [`$select=${expand.selected.join(',')}`]),
    ...[...expand.asked].map(([name, text]) => `${name}=${encodeURIComponent(text)}`),
    ...(cookie === undefined ? [] : [skipToken(cookie)]),
  ];
  return options.length === 0 ? '' : `?${options.join('&')}`;
}

const rowAddress = (writer: RowWriter, table: TableMetadata, row: Row): string =>
  `${writer.serviceRoot}/${table.entitySetName}(${idText(row[table.primaryId])})`;

const idText = (id: Value | undefined): string => (typeof id === 'string' ? id : '');
