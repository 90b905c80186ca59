import { bigInteger, dateTime, entityName, guid, text } from '../column-definitions';
import { metadataId } from '../metadata-id';
import { objectTypeCode } from '../object-type-codes';
import { versionNumber } from '../system-columns';
import { type TableMetadata } from '../table-metadata';

const BY_PLATFORM = { validForCreate: false, validForUpdate: false } as const;

/** .../reference/entities/fileattachment: one row per file in a file column; its id is what the column shows. The platform alone writes it. */
export function fileAttachmentTable(): TableMetadata {
  const columns = [
    guid('FileAttachmentId', { requiredLevel: 'SystemRequired', ...BY_PLATFORM }),
    dateTime('CreatedOn', BY_PLATFORM),
    text('FileName', 255, BY_PLATFORM),
    bigInteger('FileSizeInBytes', BY_PLATFORM),
    text('MimeType', 256, BY_PLATFORM),
    // Leads to every table with a file column, so its targets are not listed: the name of the table stands beside the id.
    { ...guid('ObjectId', BY_PLATFORM), type: 'Lookup' as const },
    { ...entityName('ObjectTypeCode'), ...BY_PLATFORM },
    text('RegardingFieldName', 256, BY_PLATFORM),
    versionNumber(),
  ];
  return {
    logicalName: 'fileattachment',
    schemaName: 'FileAttachment',
    entitySetName: 'fileattachments',
    displayName: 'FileAttachment',
    displayCollectionName: 'FileAttachments',
    metadataId: metadataId('table', 'fileattachment'),
    objectTypeCode: objectTypeCode('fileattachment'),
    primaryId: 'fileattachmentid',
    primaryName: 'filename',
    ownership: 'None',
    custom: false,
    activity: false,
    columns: new Map(columns.map((column) => [column.logicalName, column])),
    keys: [],
  };
}
