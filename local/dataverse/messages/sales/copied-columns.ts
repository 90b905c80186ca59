import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';

/** What belongs to the one row: its state, owner, life in other systems, and its place among the lines of a bundle. */
const NOT_COPIED: ReadonlySet<string> = new Set([
  'closedon',
  'entityimage',
  'importsequencenumber',
  'lastbackofficesubmit',
  'lastonholdtime',
  'overriddencreatedon',
  'ownerid',
  'parentbundleid',
  'pricingerrorcode',
  'processid',
  'productassociationid',
  'stageid',
  'statecode',
  'statuscode',
  'timezoneruleversionnumber',
  'traversedpath',
  'utcconversiontimezonecode',
  'volumediscountamount',
]);

/**
 * The values that a row of one table passes on to a row made of it: standard columns of the same name and type that can be written to the new
 * row. No page lists the maps of the platform (our choice); columns of solutions are copied only where a map says so, and there are none here.
 * What the caller may not read is not passed on.
 */
export function copiedColumns(
  { services, principal }: Execution,
  tables: { readonly from: TableMetadata; readonly to: TableMetadata },
  row: Row,
): Row {
  const hidden = services.authority.hiddenColumns(principal, tables.from);
  const names = sharedColumns(tables.from, tables.to).filter(
    (name) => !hidden.has(name) && (row[name] ?? null) !== null,
  );
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

function sharedColumns(from: TableMetadata, to: TableMetadata): readonly string[] {
  const known = shared.get(from)?.get(to);
  if (known) return known;
  const names = [...to.columns.values()].flatMap((column) => {
    const source = from.columns.get(column.logicalName);
    const fits = source?.type === column.type && !source.custom && !column.custom && column.validForCreate;
    return fits && !NOT_COPIED.has(column.logicalName) && !isKey(column.logicalName, from, to)
      ? [column.logicalName]
      : [];
  });
  const ofSource = shared.get(from) ?? new WeakMap<TableMetadata, readonly string[]>();
  shared.set(from, ofSource.set(to, names));
  return names;
}

const isKey = (name: string, from: TableMetadata, to: TableMetadata): boolean =>
  name === from.primaryId || name === to.primaryId;

/** Per pair of tables; an imported table is a new object, so nothing here grows stale. */
const shared = new WeakMap<TableMetadata, WeakMap<TableMetadata, readonly string[]>>();
