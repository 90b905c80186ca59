import { type XmlElement } from '../package/xml-element';
import { componentId } from '../component-id';
import { dropDraft } from '../../store/draft-store';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { entityName } from '../metadata/read-table';
import { attributeOf, child, children, guidOf, isYes, localized, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { writeXml } from '../package/write-xml';
import { isCustomized, putRow } from '../put-row';

/** systemform.type by the word in the package. */
const TYPES: Readonly<Record<string, number>> = {
  dashboard: 0,
  appointmentbook: 1,
  main: 2,
  preview: 4,
  mobile: 5,
  quick: 6,
  quickcreate: 7,
  dialog: 8,
  task: 9,
  interactioncentricdashboard: 10,
  card: 11,
  maininteractioncentric: 12,
  contextualdashboard: 13,
};

/** The forms of each table. */
export function importForms(context: ImportContext): void {
  for (const entity of children(child(context.customizations, 'Entities'), 'Entity')) {
    for (const forms of children(child(entity, 'FormXml'), 'forms')) {
      for (const form of children(forms, 'systemform'))
        importForm(context, form, { entity, type: attributeOf(forms, 'type') });
    }
  }
  for (const dashboard of children(child(context.customizations, 'Dashboards'), 'Dashboard')) {
    importForm(context, dashboard, { entity: undefined, type: 'dashboard' });
  }
}

interface Place {
  readonly entity: XmlElement | undefined;
  readonly type: string | undefined;
}

function importForm(context: ImportContext, form: XmlElement, { entity, type }: Place): void {
  const table = entity === undefined ? 'none' : entityName(entity);
  const id = guidOf(textOf(form, 'formid') ?? textOf(form, 'FormId'));
  const xml = child(form, 'form') ?? child(form, 'FormXml', 'form');
  const name = localized(child(form, 'LocalizedNames')) ?? 'Information';
  if (id === undefined || !xml) throw importRefused(`form ${name} of ${table}`, 'it has no id or no form.');
  if (entity && !context.catalogue.table(table)) throw importRefused(`form ${name}`, `there is no table ${table}.`);
  context.components.add({
    type: COMPONENT.form,
    objectId: id,
    ...(entity ? { tableId: componentId.table(table) } : {}),
  });
  if (isCustomized(context, 'systemform', id)) {
    context.report.note(`form ${name} of ${table} was changed here and is left as it is`);
    return;
  }
  dropDraft(context.database, 'systemform', id);
  putRow(context, 'systemform', {
    formid: id,
    name,
    description: localized(child(form, 'Descriptions')) ?? null,
    objecttypecode: table,
    type: TYPES[(type ?? 'main').toLowerCase()] ?? 2,
    formactivationstate: numberOf(form, 'FormActivationState') ?? 1,
    formpresentation: numberOf(form, 'FormPresentation') ?? 1,
    isdefault: isYes(textOf(form, 'IsDefault')),
    introducedversion: textOf(form, 'IntroducedVersion') ?? null,
    formxml: writeXml(xml),
  });
  context.report.imported('forms', `${table}: ${name}`);
}
