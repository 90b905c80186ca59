import { text } from '../../../../local/dataverse/metadata/column-definitions';
import { type ReplaceableCatalogue } from '../../../../local/dataverse/metadata/create-catalogue';
import { defineTable } from '../../../../local/dataverse/metadata/define-table';
import { seedPrivileges } from '../../../../local/dataverse/metadata/seeds/seed-privileges';
import { type ColumnMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import { withFileColumns } from '../../../../local/dataverse/metadata/with-file-columns';
import { type RunningDataverse } from '../../../../local/dataverse/server';
import { ensureTableStorage } from '../../../../local/dataverse/store/table-storage';

const fileColumn = (schemaName: string, details: Partial<ColumnMetadata>): ColumnMetadata => ({
  ...text(schemaName, 0),
  type: 'File',
  maxSizeInKilobytes: 32_768,
  custom: true,
  ...details,
});

/** Adds `test_document` (`test_documents`) with the file columns `test_file` (32 MB), `test_small` (1 KB) and `test_secret` (secured). */
export function addTableWithFiles({ services }: RunningDataverse): void {
  const catalogue = services.catalogue as ReplaceableCatalogue;
  const table = defineTable({
    schemaName: 'test_Document',
    set: 'test_documents',
    displayName: 'Document',
    ownership: 'UserOwned',
    id: 'test_documentid',
    primaryName: 'test_name',
    columns: [
      text('test_name', 100),
      fileColumn('test_File', {}),
      fileColumn('test_small', { maxSizeInKilobytes: 1 }),
      fileColumn('test_secret', { secured: true }),
      { ...text('test_picture', 0), type: 'Image' as const },
    ],
  });
  const content = catalogue.content();
  catalogue.replace(withFileColumns({ ...content, tables: [...content.tables, table] }));
  for (const found of catalogue.tables().filter(({ logicalName }) => logicalName === 'test_document')) {
    ensureTableStorage(services.database, found);
    seedPrivileges(services.database, [found]);
  }
}
