import { type XmlElement } from '../package/xml-element';
import { metadataId } from '../../metadata/metadata-id';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, children, guidOf, isYes, textOf } from '../package/elements';
import { numberOf } from '../package/numbers';
import { putRow, referenceTo } from '../put-row';
import { stateOnArrival } from '../state-on-arrival';
import { importStepImages } from './import-step-images';

const SERVICE_ENDPOINT = '4618';

/** Steps: on which message of which table an endpoint is called. Steps of compiled plug-ins are stored; nothing here can run them. */
export function importSteps(context: ImportContext): void {
  for (const step of children(child(context.customizations, 'SdkMessageProcessingSteps'), 'SdkMessageProcessingStep')) {
    importStep(context, step);
  }
}

function importStep(context: ImportContext, step: XmlElement): void {
  const name = attributeOf(step, 'Name') ?? '';
  const id = guidOf(attributeOf(step, 'SdkMessageProcessingStepId'));
  if (id === undefined) throw importRefused(`step ${name}`, 'it has no id.');
  const messageId = messageOf(context, step, name);
  putRow(context, 'sdkmessageprocessingstep', {
    sdkmessageprocessingstepid: id,
    name,
    description: textOf(step, 'Description') ?? null,
    configuration: textOf(step, 'Configuration') ?? null,
    sdkmessageid: referenceTo('sdkmessage', messageId),
    sdkmessagefilterid: filterOf(context, step, messageId),
    eventhandler: handlerOf(context, step, name),
    filteringattributes: textOf(step, 'FilteringAttributes')?.toLowerCase() ?? null,
    mode: numberOf(step, 'Mode') ?? 0,
    rank: numberOf(step, 'Rank') ?? 1,
    stage: numberOf(step, 'Stage') ?? 40,
    invocationsource: numberOf(step, 'InvocationSource') ?? 0,
    supporteddeployment: numberOf(step, 'SupportedDeployment') ?? 0,
    asyncautodelete: isYes(textOf(step, 'AsyncAutoDelete')),
    introducedversion: textOf(step, 'IntroducedVersion') ?? null,
    ...stateOnArrival(context, { table: 'sdkmessageprocessingstep', id }, STATES),
  });
  context.components.add({ type: COMPONENT.step, objectId: id });
  importStepImages(context, step, id);
  context.report.imported('steps', name);
}

const STATES = { on: { statecode: 0, statuscode: 1 }, off: { statecode: 1, statuscode: 2 } };

function messageOf(context: ImportContext, step: XmlElement, name: string): string {
  const id = guidOf(textOf(step, 'SdkMessageId'));
  if (id !== undefined && context.database.get('SELECT 1 FROM sdkmessage WHERE sdkmessageid = ?', [id])) return id;
  throw importRefused(`step ${name}`, `there is no message ${textOf(step, 'SdkMessageId') ?? '(none named)'}.`);
}

/** A step on one table has a filter row; one on every table (`none`) has none. */
function filterOf(context: ImportContext, step: XmlElement, messageId: string) {
  const table = textOf(step, 'PrimaryEntity')?.toLowerCase();
  if (table === undefined || table === 'none') return null;
  if (!context.catalogue.table(table)) {
    throw importRefused(`step ${attributeOf(step, 'Name') ?? ''}`, `there is no table ${table}.`);
  }
  const id = metadataId('sdkmessagefilter', messageId, table);
  putRow(context, 'sdkmessagefilter', {
    sdkmessagefilterid: id,
    sdkmessageid: referenceTo('sdkmessage', messageId),
    primaryobjecttypecode: table,
    secondaryobjecttypecode: 'none',
  });
  return referenceTo('sdkmessagefilter', id);
}

function handlerOf(context: ImportContext, step: XmlElement, name: string) {
  const handler = guidOf(textOf(step, 'EventHandler'));
  if (textOf(step, 'EventHandlerTypeCode') === SERVICE_ENDPOINT) {
    if (
      handler !== undefined &&
      context.database.get('SELECT 1 FROM serviceendpoint WHERE serviceendpointid = ?', [handler])
    ) {
      return referenceTo('serviceendpoint', handler);
    }
    throw importRefused(`step ${name}`, `there is no service endpoint ${handler ?? '(none named)'}.`);
  }
  context.report.keptAsData(`step ${name} of a compiled plug-in`);
  const plugin = handler ?? guidOf(textOf(step, 'PluginTypeId'));
  return plugin === undefined ? null : referenceTo('plugintype', plugin);
}
