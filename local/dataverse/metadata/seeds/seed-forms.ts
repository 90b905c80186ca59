import { metadataId } from '../metadata-id';
import { type ColumnMetadata, type TableMetadata } from '../table-metadata';
import { formClassOf } from './form-classes';
import { type Seeding, seedRow } from './seed-context';
import { tablesWithForms } from './seeded-tables';
import { shownColumns } from './shown-columns';

/** One plain main form per standard table, outside every solution (design 4). */
export function seedForms(seeding: Seeding): void {
  for (const table of tablesWithForms(seeding.options.catalogue)) {
    seedRow(seeding, 'systemform', {
      formid: metadataId('seed', 'systemform', table.logicalName),
      name: table.displayName,
      objecttypecode: table.logicalName,
      type: 2,
      formactivationstate: 1,
      isdefault: true,
      ismanaged: true,
      formxml: formXml(table),
    });
  }
}

function formXml(table: TableMetadata): string {
  const id = (...parts: readonly string[]): string => metadataId('seed', 'form', table.logicalName, ...parts);
  const rows = shownColumns(table)
    .map((column) => `<row>${cell(column, id('cell', column.logicalName))}</row>`)
    .join('');
  return (
    `<form><tabs><tab name="general" id="{${id('tab')}}" IsUserDefined="0" showlabel="true" expanded="true"><labels>${label('General')}</labels>` +
    `<columns><column width="100%"><sections><section name="details" showlabel="false" showbar="false" id="{${id('section')}}" columns="1" IsUserDefined="0">` +
    `<labels>${label(table.displayName)}</labels><rows>${rows}</rows></section></sections></column></columns></tab></tabs></form>`
  );
}

const cell = (column: ColumnMetadata, id: string): string =>
  `<cell id="{${id}}" showlabel="true"><labels>${label(column.displayName)}</labels>` +
  `<control id="${column.logicalName}" classid="${formClassOf(column)}" datafieldname="${column.logicalName}" disabled="${!column.validForUpdate}" /></cell>`;

const label = (text: string): string => `<label description="${escaped(text)}" languagecode="1033" />`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
