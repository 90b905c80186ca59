import { DataverseError } from '../../errors/dataverse-error';
import { parseXml } from '../../import/package/parse-xml';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Row } from '../../store/row';

/**
 * Tables whose changes are seen by RetrieveUnpublished until they are published (Web API reference, RetrieveUnpublished), and the columns that
 * hold XML with their root elements. The reference lists more (charts, apps, mobile offline profiles); those are changed at once here.
 */
const PUBLISHABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  savedquery: { fetchxml: 'fetch', layoutxml: 'grid' },
  systemform: { formxml: 'form' },
  webresource: {},
};

export const PUBLISHABLE_TABLES: readonly string[] = Object.keys(PUBLISHABLE);

export const isPublishable = (table: TableMetadata): boolean => Object.hasOwn(PUBLISHABLE, table.logicalName);

/** Refuses the XML of a form or view that is not well formed or has another root: 0x80040303 for FetchXML, else 0x80040201. */
export function checkCustomization(table: TableMetadata, values: Row): void {
  if (!isPublishable(table)) return;
  for (const [column, root] of Object.entries(PUBLISHABLE[table.logicalName] ?? {})) {
    const xml = values[column];
    if (typeof xml === 'string') checkXml(column, root, xml);
  }
}

function checkXml(column: string, root: string, xml: string): void {
  const refuse = (reason: string): never => {
    throw column === 'fetchxml'
      ? new DataverseError(400, '0x80040303', `Malformed FetchXml. ${reason}`)
      : new DataverseError(400, '0x80040201', `Invalid XML. ${column}: ${reason}`);
  };
  const { tagName } = parseXml(xml.trim(), refuse);
  if (tagName !== root) refuse(`The root element is '${tagName}', not '${root}'.`);
}
