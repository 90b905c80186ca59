import { badPayload } from '../../errors/payload-errors';
import { initializedColumns } from '../../messages/sales/initialized-columns';
import { requiredTable } from '../../messages/required-table';
import { type Catalogue } from '../../metadata/catalogue';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { committedRead } from '../../pipeline/write-transaction';
import { isReference, type Reference, type Row } from '../../store/row';
import { jsonBody } from '../api-response';
import { propertyOf } from '../rows/property-of';
import { writeValue } from '../rows/write-value';
import { type Operation } from './operation';
import { referenceParameter } from './reference-parameter';
import { textParameter } from './text-parameter';

/** Which columns of the target are wanted (Web API reference, "TargetFieldType EnumType"). */
const WANTED: Readonly<Record<string, (column: ColumnMetadata) => boolean>> = {
  All: () => true,
  ValidForCreate: (column) => column.validForCreate,
  ValidForUpdate: (column) => column.validForUpdate,
  ValidForRead: (column) => column.validForRead,
};

/**
 * InitializeFrom(EntityMoniker, TargetEntityName, TargetFieldType): a row that is not stored, ready for the body of a POST (page
 * create-entity-web-api, "Create a new entity from another entity").
 */
export const initializeFrom: Operation = {
  kind: 'function',
  binding: 'none',
  run: (call) =>
    committedRead(call.context.execution, () => {
      const { execution, request } = call.context;
      const source = referenceParameter(call, 'EntityMoniker', call.parameters['EntityMoniker']);
      const table = requiredTable(execution, textParameter(call, 'TargetEntityName'));
      const wanted = WANTED[fieldType(textParameter(call, 'TargetFieldType'))];
      if (!wanted) throw unknownFieldType();
      const row = initializedColumns(execution, source, table.logicalName);
      const parts = [
        `"@odata.context":${JSON.stringify(`${request.serviceRoot}/$metadata#${table.entitySetName}/$entity`)}`,
        `"@odata.type":"#Microsoft.Dynamics.CRM.${table.logicalName}"`,
        ...properties(execution.services.catalogue, { table, row, wanted }),
      ];
      return jsonBody(200, `{${parts.join(',')}}`);
    }),
};

/** `Microsoft.Dynamics.CRM.TargetFieldType'ValidForCreate'`, or the bare member. */
const fieldType = (text: string): string =>
  /^(?:Microsoft\.Dynamics\.CRM\.TargetFieldType)?'?(\w+)'?$/.exec(text)?.[1] ?? '';

const unknownFieldType = (): Error =>
  badPayload(
    '',
    'Microsoft.OData.ODataException: The parameter TargetFieldType must be a Microsoft.Dynamics.CRM.TargetFieldType.',
  );

interface Initialized {
  readonly table: TableMetadata;
  readonly row: Row;
  readonly wanted: (column: ColumnMetadata) => boolean;
}

const properties = (catalogue: Catalogue, { table, row, wanted }: Initialized): readonly string[] =>
  Object.entries(row).flatMap(([name, value]) => {
    const column = table.columns.get(name);
    if (!column || !wanted(column) || value === null) return [];
    return [
      isReference(value)
        ? binding(catalogue, { table, column, value })
        : `"${propertyOf(column)}":${writeValue(column, value)}`,
    ];
  });

/** A lookup as a POST takes it. */
function binding(
  catalogue: Catalogue,
  {
    table,
    column,
    value,
  }: { readonly table: TableMetadata; readonly column: ColumnMetadata; readonly value: Reference },
): string {
  const relationship = catalogue
    .manyToOne(table.logicalName)
    .find(
      ({ referencingColumn, referencedTable }) =>
        referencingColumn === column.logicalName && [value.table, 'owner'].includes(referencedTable),
    );
  const navigation = relationship?.referencingNavigation ?? column.logicalName;
  const set = catalogue.table(value.table)?.entitySetName ?? value.table;
  return `"${navigation}@odata.bind":${JSON.stringify(`${set}(${value.id})`)}`;
}
