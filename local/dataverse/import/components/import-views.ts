import { type XmlElement } from '../package/xml-element';
import { componentId } from '../component-id';
import { dropDraft } from '../../store/draft-store';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { entityName } from '../metadata/read-table';
import { child, children, guidOf, isYes, localized, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { writeXml } from '../package/write-xml';
import { isCustomized, putRow } from '../put-row';

/** The views of each table. */
export function importViews(context: ImportContext): void {
  for (const entity of children(child(context.customizations, 'Entities'), 'Entity')) {
    const views = child(entity, 'SavedQueries', 'savedqueries') ?? child(entity, 'SavedQueries');
    for (const view of children(views, 'savedquery')) importView(context, view, entityName(entity));
  }
}

function importView(context: ImportContext, view: XmlElement, table: string): void {
  const id = guidOf(textOf(view, 'savedqueryid'));
  const name = localized(child(view, 'LocalizedNames')) ?? 'View';
  if (id === undefined) throw importRefused(`view ${name} of ${table}`, 'it has no id.');
  if (!context.catalogue.table(table)) throw importRefused(`view ${name}`, `there is no table ${table}.`);
  context.components.add({ type: COMPONENT.view, objectId: id, tableId: componentId.table(table) });
  if (isCustomized(context, 'savedquery', id)) {
    context.report.note(`view ${name} of ${table} was changed here and is left as it is`);
    return;
  }
  dropDraft(context.database, 'savedquery', id);
  putRow(context, 'savedquery', {
    savedqueryid: id,
    name,
    description: localized(child(view, 'Descriptions')) ?? null,
    returnedtypecode: table,
    querytype: numberOf(view, 'querytype') ?? 0,
    isdefault: isYes(textOf(view, 'isdefault')),
    isquickfindquery: isYes(textOf(view, 'isquickfindquery')),
    isprivate: isYes(textOf(view, 'isprivate')),
    introducedversion: textOf(view, 'IntroducedVersion') ?? null,
    fetchxml: xmlIn(view, 'fetchxml'),
    layoutxml: xmlIn(view, 'layoutxml'),
    columnsetxml: xmlIn(view, 'columnsetxml'),
  });
  context.report.imported('views', `${table}: ${name}`);
}

/** XML is nested as elements in new packages and as escaped text in old ones. */
function xmlIn(view: XmlElement, name: string): string | null {
  const holder = child(view, name);
  const nested = children(holder)[0];
  return nested ? writeXml(nested) : (textOf(view, name) ?? null);
}
