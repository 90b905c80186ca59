import { type Database, type SqlRow, type SqlValue } from '../../store/database';
import { CUSTOM_TYPES, type CustomApi, type CustomField } from './custom-api';

/** The custom API of that name; names are case-sensitive, as those of all messages. */
export function findCustomApi(database: Database, name: string): CustomApi | undefined {
  const row = database.get('SELECT * FROM customapi WHERE uniquename = ? AND uniquename = ? COLLATE BINARY', [
    name,
    name,
  ]);
  return row && customApiOf(database, row);
}

/** All of them, by name. */
export const allCustomApis = (database: Database): readonly CustomApi[] =>
  database.all('SELECT * FROM customapi ORDER BY uniquename').map((row) => customApiOf(database, row));

/** A function that gives nothing is invalid: the platform answers as if it were not there (docs "When to create a Function"). */
export const isCallable = ({ kind, properties }: CustomApi): boolean => kind === 'action' || properties.length > 0;

const BINDINGS = ['none', 'row', 'collection'] as const;
const STEPS = ['none', 'asynchronous', 'all'] as const;

function customApiOf(database: Database, row: SqlRow): CustomApi {
  const id = row['customapiid'] ?? null;
  return {
    name: text(row['uniquename']) ?? '',
    kind: row['isfunction'] === 1 ? 'function' : 'action',
    binding: BINDINGS[Number(row['bindingtype'] ?? 0)] ?? 'none',
    table: text(row['boundentitylogicalname'])?.toLowerCase(),
    private: row['isprivate'] === 1,
    privilege: text(row['executeprivilegename']),
    steps: STEPS[Number(row['allowedcustomprocessingsteptype'] ?? 0)] ?? 'none',
    plugin: row['plugintypeid'] !== null,
    parameters: fields(database, 'customapirequestparameter', id),
    properties: fields(database, 'customapiresponseproperty', id),
  };
}

const fields = (
  database: Database,
  table: 'customapirequestparameter' | 'customapiresponseproperty',
  id: SqlValue,
): readonly CustomField[] =>
  database.all(`SELECT * FROM ${table} WHERE customapiid = ? ORDER BY uniquename`, [id]).map((row) => ({
    name: text(row['uniquename']) ?? '',
    type: CUSTOM_TYPES[Number(row['type'] ?? 0)] ?? 'String',
    optional: row['isoptional'] === 1,
    table: text(row['logicalentityname'])?.toLowerCase(),
  }));

const text = (value: SqlValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
