import { createHash } from 'node:crypto';
import { type Database } from '../store/database';
import { createDraftStorage } from '../store/draft-store';
import { createFileStorage } from '../store/file-storage';
import { createRowVersion } from '../store/row-version';
import { ensureTableStorage, storedColumns } from '../store/table-storage';
import { inTransaction } from '../store/transaction';
import { createCatalogue, type ReplaceableCatalogue } from './create-catalogue';
import { createImportedMetadata, readImportedMetadata } from './imported-metadata';
import { withImported } from './merged-tables';
import { createOwnerView } from './owner-view';
import { createServerSettings, readServerSetting, writeServerSetting } from './server-settings';
import { standardContent } from './standard-content';
import { type TableMetadata } from './table-metadata';

/** Everything the server knows of tables: Microsoft's own and those of imported solutions; their SQL tables exist afterwards. */
export function loadCatalogue(database: Database): ReplaceableCatalogue {
  const standard = standardContent();
  return inTransaction(database, () => {
    createRowVersion(database);
    createFileStorage(database);
    createDraftStorage(database);
    createImportedMetadata(database);
    createServerSettings(database);
    ensureStandardStorage(database, standard.tables);
    return createCatalogue(withImported(standard, readImportedMetadata(database)));
  });
}

const STORAGE = 'standard-storage';

/** Asking SQLite for a thousand columns and indexes takes longer than all else at a start: done only when the tables have changed. */
function ensureStandardStorage(database: Database, tables: readonly TableMetadata[]): void {
  const fingerprint = fingerprintOf(tables);
  if (readServerSetting(database, STORAGE) === fingerprint) return;
  for (const table of tables) if (table.logicalName !== 'owner') ensureTableStorage(database, table);
  createOwnerView(database);
  writeServerSetting(database, STORAGE, fingerprint);
}

function fingerprintOf(tables: readonly TableMetadata[]): string {
  const hash = createHash('sha1');
  for (const table of tables) {
    hash.update(`\n${table.logicalName}`);
    for (const column of storedColumns(table)) hash.update(`|${column.name} ${column.declaration}`);
  }
  return hash.digest('hex');
}
