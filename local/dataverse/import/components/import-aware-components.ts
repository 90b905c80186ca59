import { metadataId } from '../../metadata/metadata-id';
import { type ColumnMetadata, type ColumnType, type TableMetadata } from '../../metadata/table-metadata';
import { type Row, type Value } from '../../store/row';
import { addAware } from '../add-aware';
import { COMPONENT_TABLES } from '../component-type';
import { type ImportContext } from '../import-context';
import { attributeOf, child, guidOf, isYes, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { readXml } from '../package/read-xml';
import { type XmlElement } from '../package/xml-element';
import { putRow } from '../put-row';

/** Folders with an importer of their own. */
const OWN_IMPORTER = /^(environmentvariabledefinitions|customapis|controls|webresources|workflows)\//i;
/** `appactions/<unique name>/appaction.xml`: the file is named after its table. */
const PART = /^([^/]+)\/([^/]+)\/([^/]+)\.xml$/;

/**
 * Rows of other solution-aware tables: folders whose presence is what imports them (spec A.3). Where this server has the table, the part
 * becomes its row, as far as the table has columns; where not, it stays to be kept as data.
 */
export function importAwareComponents(context: ImportContext): void {
  for (const partName of context.package.untaken()) {
    const [, , folder, file] = PART.exec(partName) ?? [];
    const table = file === undefined || OWN_IMPORTER.test(partName) ? undefined : tableNamed(context, file);
    const part = table && context.package.part(partName);
    if (table && part && folder !== undefined) importRow(context, readXml(part, partName), { table, folder });
  }
}

/** Tables whose components stand in customizations.xml, not in folders. */
const IN_CUSTOMIZATIONS: ReadonlySet<string> = new Set(Object.values(COMPONENT_TABLES).map(({ table }) => table));

/** A solution-aware table has the column `iscustomizable`; those that packages bring may be so as well. */
function tableNamed({ catalogue }: ImportContext, file: string): TableMetadata | undefined {
  const table = catalogue.table(file.toLowerCase());
  if (!table || IN_CUSTOMIZATIONS.has(table.logicalName)) return undefined;
  return table.custom || table.columns.has('iscustomizable') ? table : undefined;
}

function importRow(
  context: ImportContext,
  root: XmlElement,
  { table, folder }: { readonly table: TableMetadata; readonly folder: string },
): void {
  const name = attributeOf(root, 'uniquename') ?? attributeOf(root, 'schemaname') ?? folder;
  const id = guidOf(attributeOf(root, table.primaryId)) ?? metadataId(table.logicalName, name);
  const values: Row = Object.fromEntries(
    [...table.columns.values()].flatMap((column): [string, Value][] => {
      const value = column.logicalName === table.primaryId ? undefined : valueOf(root, column);
      return value === undefined ? [] : [[column.logicalName, value]];
    }),
  );
  putRow(context, table.logicalName, { uniquename: name, ...values, [table.primaryId]: id });
  addAware(context, table.logicalName, id);
  context.report.imported(`rows of ${table.logicalName}`, name);
  context.report.keptAsData(`${table.logicalName} ${name}`);
}

const TEXTS: ReadonlySet<ColumnType> = new Set<ColumnType>(['String', 'Memo', 'EntityName']);
const NUMBERS: ReadonlySet<ColumnType> = new Set<ColumnType>(['Integer', 'Picklist', 'State', 'Status']);

/** What the part says of a column: in an element, or in an attribute of the root; localised texts have their default in an attribute. */
function valueOf(root: XmlElement, column: ColumnMetadata): Value | undefined {
  const element = child(root, column.logicalName);
  if (TEXTS.has(column.type))
    return attributeOf(element, 'default') ?? textOf(root, column.logicalName) ?? attributeOf(root, column.logicalName);
  if (NUMBERS.has(column.type)) return numberOf(root, column.logicalName);
  const isFlag = column.type === 'Boolean' || column.type === 'ManagedProperty';
  const text = isFlag ? textOf(root, column.logicalName) : undefined;
  return text === undefined ? undefined : isYes(text);
}
