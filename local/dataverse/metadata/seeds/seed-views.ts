import { metadataId } from '../metadata-id';
import { type TableMetadata } from '../table-metadata';
import { type Seeding, seedRow } from './seed-context';
import { tablesWithForms } from './seeded-tables';
import { shownColumns } from './shown-columns';

const PUBLIC_VIEW = 0;
const LOOKUP_VIEW = 64;

/** A list and a lookup view per standard table: its name and the first few columns that a form shows. */
export function seedViews(seeding: Seeding): void {
  for (const table of tablesWithForms(seeding.options.catalogue)) {
    const active = table.columns.has('statecode') ? 'Active ' : 'All ';
    seedView(seeding, table, { name: `${active}${table.displayCollectionName}`, queryType: PUBLIC_VIEW, width: 6 });
    seedView(seeding, table, { name: `${table.displayCollectionName} Lookup View`, queryType: LOOKUP_VIEW, width: 3 });
  }
}

interface View {
  readonly name: string;
  readonly queryType: number;
  readonly width: number;
}

function seedView(seeding: Seeding, table: TableMetadata, view: View): void {
  const columns = viewColumns(table).slice(0, view.width);
  seedRow(seeding, 'savedquery', {
    savedqueryid: metadataId('seed', 'savedquery', table.logicalName, String(view.queryType)),
    name: view.name,
    returnedtypecode: table.logicalName,
    querytype: view.queryType,
    isdefault: true,
    ismanaged: true,
    fetchxml: fetchXml(table, columns),
    layoutxml: layoutXml(table, columns),
  });
}

function viewColumns(table: TableMetadata): readonly string[] {
  const shown = shownColumns(table)
    .filter((column) => column.type !== 'Memo' && column.type !== 'PartyList')
    .map((column) => column.logicalName);
  return [...new Set([table.primaryName ?? table.primaryId, ...shown, 'createdon'])].filter((name) =>
    table.columns.has(name),
  );
}

function fetchXml(table: TableMetadata, columns: readonly string[]): string {
  const attributes = [table.primaryId, ...columns].map((name) => `<attribute name="${name}" />`).join('');
  const active = '<filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter>';
  return (
    `<fetch version="1.0" output-format="xml-platform" mapping="logical"><entity name="${table.logicalName}">${attributes}` +
    `<order attribute="${columns[0] ?? table.primaryId}" descending="false" />${table.columns.has('statecode') ? active : ''}</entity></fetch>`
  );
}

const layoutXml = (table: TableMetadata, columns: readonly string[]): string =>
  `<grid name="resultset" object="${table.objectTypeCode}" jump="${columns[0] ?? table.primaryId}" select="1" icon="1" preview="1">` +
  `<row name="result" id="${table.primaryId}">${columns.map((name) => `<cell name="${name}" width="150" />`).join('')}</row></grid>`;
