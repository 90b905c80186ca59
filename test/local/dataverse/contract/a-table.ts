import { type ReplaceableCatalogue } from '../../../../local/dataverse/metadata/create-catalogue';
import { defineTable } from '../../../../local/dataverse/metadata/define-table';
import { lookup, text } from '../../../../local/dataverse/metadata/column-definitions';
import { type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import { ensureTableStorage } from '../../../../local/dataverse/store/table-storage';
import { type RunningDataverse } from '../../../../local/dataverse/server';

/**
 * Adds a table with three alternate keys to a running server: `test_part` with `test_code`, `test_a` + `test_b`, and the lookup
 * `test_parentid` (an account); and a lookup without a key, `test_wholeid`, to another part, which is deleted along with it.
 */
export function addTableWithKeys({ services }: RunningDataverse): TableMetadata {
  const catalogue = services.catalogue as ReplaceableCatalogue;
  const key = (...columns: readonly string[]) => ({
    logicalName: `test_key_${columns.join('_')}`,
    schemaName: `test_key_${columns.join('_')}`,
    displayName: columns.join(' and '),
    columns,
  });
  const table: TableMetadata = {
    ...defineTable({
      schemaName: 'test_part',
      set: 'test_parts',
      displayName: 'Part',
      ownership: 'UserOwned',
      id: 'test_partid',
      primaryName: 'test_code',
      columns: [
        text('test_code', 100),
        text('test_a', 100),
        text('test_b', 100),
        lookup('test_parentid', 'account'),
        lookup('test_wholeid', 'test_part'),
      ],
    }),
    keys: [key('test_code'), key('test_a', 'test_b'), key('test_parentid')],
  };
  const content = catalogue.content();
  const relationship = {
    schemaName: 'test_account_parts',
    referencedTable: 'account',
    referencedColumn: 'accountid',
    referencingTable: 'test_part',
    referencingColumn: 'test_parentid',
    referencingNavigation: 'test_parentid',
    referencedNavigation: 'test_account_parts',
    cascadeDelete: 'Restrict' as const,
  };
  const whole = {
    schemaName: 'test_part_parts',
    referencedTable: 'test_part',
    referencedColumn: 'test_partid',
    referencingTable: 'test_part',
    referencingColumn: 'test_wholeid',
    referencingNavigation: 'test_wholeid',
    referencedNavigation: 'test_part_parts',
    cascadeDelete: 'Cascade' as const,
  };
  catalogue.replace({
    ...content,
    tables: [...content.tables, table],
    oneToMany: [...content.oneToMany, relationship, whole],
  });
  ensureTableStorage(services.database, table);
  return table;
}
