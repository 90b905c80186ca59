import { DataverseError } from '../errors/dataverse-error';
import { type ReplaceableCatalogue } from '../metadata/create-catalogue';
import { writeImportedMetadata } from '../metadata/imported-metadata';
import { type AlternateKey, type TableMetadata } from '../metadata/table-metadata';
import { type Database } from '../store/database';
import { quoted } from '../store/stored-column';
import { ensureTableStorage, keyIndexName } from '../store/table-storage';

export interface KeyStatusChange {
  readonly table: string;
  readonly key: string;
  readonly status: 'Pending' | 'Active';
}

export interface KeyIndexes {
  change(change: KeyStatusChange): void;
}

/**
 * The platform builds the index of a key in the background: until that is done the key is Pending, no row can be addressed by it and
 * nothing keeps its values unique (page define-alternate-keys-entity). Here an import builds it at once; this turns a key back, and on again,
 * which fails with 400 while two rows hold the same values.
 */
export const createKeyIndexes = (database: Database, catalogue: ReplaceableCatalogue): KeyIndexes => ({
  change: ({ table: name, key: keyName, status }) => {
    const table = catalogue.table(name);
    const key = table?.keys.find(({ logicalName }) => logicalName === keyName);
    if (!table || !key) throw wrong(`there is no key ${keyName} of a table ${name}`);
    const changed = withKey(table, status === 'Pending' ? pending(key) : active(key));
    if (status === 'Pending') database.execute(`DROP INDEX IF EXISTS ${quoted(keyIndexName(name, keyName))}`);
    else buildIndex(database, changed, keyName);
    const content = catalogue.content();
    catalogue.replace({ ...content, tables: content.tables.map((one) => (one === table ? changed : one)) });
    if (table.custom)
      writeImportedMetadata(database, { tables: [changed], oneToMany: [], manyToMany: [], choices: [] });
  },
});

function buildIndex(database: Database, table: TableMetadata, key: string): void {
  try {
    ensureTableStorage(database, table);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('UNIQUE')) throw error;
    throw wrong(`two rows hold the same values of the key ${key}`);
  }
}

const pending = (key: AlternateKey): AlternateKey => ({ ...key, pending: true });

const active = ({ logicalName, schemaName, displayName, columns }: AlternateKey): AlternateKey => ({
  logicalName,
  schemaName,
  displayName,
  columns,
});

const withKey = (table: TableMetadata, key: AlternateKey): TableMetadata => ({
  ...table,
  keys: table.keys.map((one) => (one.logicalName === key.logicalName ? key : one)),
});

const wrong = (reason: string): DataverseError => new DataverseError(400, '0x80040203', `Keys: ${reason}.`);
