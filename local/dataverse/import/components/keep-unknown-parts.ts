import { type Database } from '../../store/database';
import { textContent, type XmlElement } from '../package/xml-element';
import { type ImportContext } from '../import-context';
import { entityName } from '../metadata/read-table';
import { child, children } from '../package/elements';
import { writeXml } from '../package/write-xml';

/** Elements of customizations.xml that some importer of ours reads. */
const KNOWN_ELEMENTS: ReadonlySet<string> = new Set([
  'entities',
  'roles',
  'workflows',
  'fieldsecurityprofiles',
  'entityrelationships',
  'optionsets',
  'webresources',
  'customcontrols',
  'dashboards',
  'sdkmessageprocessingsteps',
  'solutionpluginassemblies',
  'serviceendpoints',
  'appmodulesitemaps',
  'appmodules',
  'canvasapps',
  'connectors',
  'connectionreferences',
  'languages',
]);

/** Elements of one `Entity` that some importer of ours reads. */
const KNOWN_OF_TABLE: ReadonlySet<string> = new Set([
  'name',
  'objecttypecode',
  'entityinfo',
  'formxml',
  'savedqueries',
]);

export const createSolutionParts = (database: Database): void =>
  database.execute(`
    CREATE TABLE IF NOT EXISTS "$solution_part" (
      solution TEXT NOT NULL, part TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (solution, part)) WITHOUT ROWID;`);

/** Whatever of the package nothing here reads is kept as it came, and listed. */
export function keepUnknownParts(context: ImportContext): void {
  for (const element of children(context.customizations)) {
    if (
      KNOWN_ELEMENTS.has(element.tagName.toLowerCase()) ||
      (textContent(element).trim() === '' && children(element).length === 0)
    )
      continue;
    keep(context, `customizations.xml/${element.tagName}`, Buffer.from(writeXml(element)));
  }
  for (const entity of children(child(context.customizations, 'Entities'), 'Entity')) keepPartsOfTable(context, entity);
  for (const name of context.package.untaken()) {
    const part = context.package.part(name);
    if (part) keep(context, name, part);
  }
}

function keepPartsOfTable(context: ImportContext, entity: XmlElement): void {
  for (const element of children(entity)) {
    if (KNOWN_OF_TABLE.has(element.tagName.toLowerCase()) || isEmptyRibbon(element)) continue;
    keep(
      context,
      `customizations.xml/Entities/${entityName(entity)}/${element.tagName}`,
      Buffer.from(writeXml(element)),
    );
  }
}

/** Every export carries a ribbon for every table, mostly one that says nothing. */
const isEmptyRibbon = (element: XmlElement): boolean =>
  element.tagName === 'RibbonDiffXml' && children(child(element, 'CustomActions')).length === 0;

function keep(context: ImportContext, part: string, content: Uint8Array): void {
  context.database.run(
    'INSERT INTO "$solution_part" VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content',
    [context.manifest.uniqueName, part, content],
  );
  context.report.keptAsData(part);
}
