import { type Catalogue } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Database, type SqlRow, type SqlValue } from '../../store/database';
import { runQuery } from '../../query/run-query';
import { ACTIVITIES } from '../../query/sql/activity-rows';
import { isReference, type Reference, type Row } from '../../store/row';
import { quoted } from '../../store/stored-column';

/** Primary names of the rows that lookups point at, and currency symbols: what formatted values need beyond the row itself. */
export interface DisplayNames {
  nameOf(reference: Reference): string | undefined;
  currency(id: string): CurrencyFormat;
  /** The organisation's own currency. */
  baseCurrency(): CurrencyFormat;
}

export interface CurrencyFormat {
  readonly symbol: string;
  readonly precision: number;
}

const NO_CURRENCY: CurrencyFormat = { symbol: '', precision: 2 };

export interface NameSource {
  readonly database: Database;
  readonly catalogue: Catalogue;
  /** Columns the reader may not see: a name among them stays unsaid. */
  readonly hidden: (table: TableMetadata) => ReadonlySet<string>;
}

/** Reads the names behind all lookups of some rows, one query per table however many rows there are. */
export function readDisplayNames(source: NameSource, rows: readonly Row[]): DisplayNames {
  const wanted = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const value of Object.values(row)) {
      if (value !== null && isReference(value))
        wanted.set(value.table, (wanted.get(value.table) ?? new Set()).add(value.id));
    }
  }
  const names = new Map<string, string>();
  for (const [table, ids] of wanted) readNames(source, { table, ids: [...ids], names });
  const currencies = readCurrencies(source.database, [...(wanted.get('transactioncurrency') ?? [])]);
  let base: CurrencyFormat | undefined;
  return {
    nameOf: ({ table, id }) => names.get(`${table}/${id}`),
    currency: (id) => currencies.get(id) ?? NO_CURRENCY,
    baseCurrency: () => (base ??= readBaseCurrency(source.database)),
  };
}

interface NameRequest {
  readonly table: string;
  readonly ids: readonly string[];
  readonly names: Map<string, string>;
}

function readNames(source: NameSource, { table: name, ids, names }: NameRequest): void {
  const table = source.catalogue.table(name);
  if (table?.primaryName === undefined || source.hidden(table).has(table.primaryName)) return;
  for (const [id, text] of namesIn(source, { table, primaryName: table.primaryName, ids }))
    if (typeof text === 'string') names.set(`${name}/${String(id)}`, text);
}

interface NamesIn {
  readonly table: TableMetadata;
  readonly primaryName: string;
  readonly ids: readonly string[];
}

type IdAndName = readonly [SqlValue | undefined, unknown];

function namesIn({ database, catalogue }: NameSource, { table, primaryName, ids }: NamesIn): readonly IdAndName[] {
  const { logicalName, primaryId } = table;
  if (logicalName === ACTIVITIES) {
    const left = { alias: 'root', column: primaryId };
    const filter = { kind: 'operator', operator: 'in', left, values: ids } as const;
    const query = { table: logicalName, columns: [primaryName], filter, orders: [], links: [] };
    return runQuery({ database, catalogue }, query).rows.map((row) => [row[primaryId] as SqlValue, row[primaryName]]);
  }
  const id = quoted(primaryId);
  const sql = `SELECT ${id} AS id, ${quoted(primaryName)} AS name FROM ${quoted(logicalName)} WHERE ${id} IN (SELECT value FROM json_each(?))`;
  return database.all(sql, [JSON.stringify(ids)]).map((row) => [row['id'], row['name']]);
}

function readCurrencies(database: Database, ids: readonly string[]): ReadonlyMap<string, CurrencyFormat> {
  if (ids.length === 0) return new Map();
  const sql =
    'SELECT transactioncurrencyid AS id, currencysymbol, currencyprecision FROM transactioncurrency WHERE id IN (SELECT value FROM json_each(?))';
  return new Map(database.all(sql, [JSON.stringify(ids)]).map((row) => [String(row['id']), formatIn(row)]));
}

function readBaseCurrency(database: Database): CurrencyFormat {
  const sql =
    'SELECT currencysymbol, currencyprecision FROM transactioncurrency WHERE transactioncurrencyid = (SELECT basecurrencyid FROM organization)';
  const row = database.get(sql);
  return row ? formatIn(row) : NO_CURRENCY;
}

const formatIn = (row: SqlRow): CurrencyFormat => ({
  symbol: typeof row['currencysymbol'] === 'string' ? row['currencysymbol'] : '',
  precision: Number(row['currencyprecision'] ?? 2),
});
