import { type Catalogue } from '../catalogue';
import { ADMINISTRATOR_ID, ORGANIZATION_ID, ROOT_BUSINESS_UNIT_ID, SYSTEM_USER_ID } from '../../security/known-ids';
import { type Database } from '../../store/database';
import { type Reference, type Row, type Value } from '../../store/row';
import { insertRow, readRow } from '../../store/row-store';

/** What an environment starts as. Nothing here is read from a clock or made up at random: the same options give the same rows. */
export interface SeedOptions {
  readonly catalogue: Catalogue;
  /** Instant written as `createdon`. */
  readonly seededOn: string;
  readonly organizationName?: string;
  readonly baseCurrency?: SeedCurrency;
  /** Object id in the directory of the person who is the administrator, so that a token finds him. */
  readonly administratorObjectId?: string;
}

export interface SeedCurrency {
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  readonly precision: number;
}

export interface Seeding {
  readonly database: Database;
  readonly options: SeedOptions;
}

export const referenceTo = (table: string, id: string): Reference => ({ table, id });

/** Writes the row unless its id exists: what people changed since stays changed. */
export function seedRow({ database, options }: Seeding, tableName: string, row: Row): void {
  const table = options.catalogue.table(tableName);
  const id = table && row[table.primaryId];
  if (!table || typeof id !== 'string') throw new Error(`A seed for ${tableName} needs a table and an id`);
  if (readRow(database, table, { id, columns: [table.primaryId] })) return;
  const columns: Record<string, Value> = { ...systemValues(options.seededOn), ...row };
  const known = Object.entries(columns).filter(([name]) => table.columns.has(name));
  insertRow(database, table, Object.fromEntries(known));
}

function systemValues(seededOn: string): Row {
  const system = referenceTo('systemuser', SYSTEM_USER_ID);
  return {
    createdon: seededOn,
    modifiedon: seededOn,
    createdby: system,
    modifiedby: system,
    organizationid: referenceTo('organization', ORGANIZATION_ID),
    ownerid: referenceTo('systemuser', ADMINISTRATOR_ID),
    owninguser: referenceTo('systemuser', ADMINISTRATOR_ID),
    owningbusinessunit: referenceTo('businessunit', ROOT_BUSINESS_UNIT_ID),
    statecode: 0,
    statuscode: 1,
  };
}
