import { type XmlElement } from '../package/xml-element';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused, missingDependencies } from '../import-error';
import { attributeOf, child, children, guidOf, isYes, textOf } from '../package/elements';
import { connectionReferencesOf } from '../package/connection-references-of';
import { decodeText } from '../package/decode-text';
import { numberOf } from '../package/numbers';
import { readJson } from '../package/read-json';
import { putRow } from '../put-row';
import { stateOnArrival } from '../state-on-arrival';
import { readPart, textOfPart } from './read-part';

/** Flows and processes: stored whole, never run. */
export function importWorkflows(context: ImportContext): void {
  for (const workflow of children(child(context.customizations, 'Workflows'), 'Workflow'))
    importWorkflow(context, workflow);
}

function importWorkflow(context: ImportContext, workflow: XmlElement): void {
  const name = attributeOf(workflow, 'Name') ?? '';
  const id = guidOf(attributeOf(workflow, 'WorkflowId'));
  if (id === undefined) throw importRefused(`workflow ${name}`, 'it has no id.');
  const number = (element: string): number => numberOf(workflow, element) ?? 0;
  putRow(context, 'workflow', {
    workflowid: id,
    name,
    uniquename: textOf(workflow, 'UniqueName') ?? null,
    category: number('Category'),
    type: number('Type'),
    mode: number('Mode'),
    scope: number('Scope'),
    primaryentity: textOf(workflow, 'PrimaryEntity') ?? 'none',
    ondemand: isYes(textOf(workflow, 'OnDemand')),
    triggeroncreate: isYes(textOf(workflow, 'TriggerOnCreate')),
    triggerondelete: isYes(textOf(workflow, 'TriggerOnDelete')),
    clientdata: flowOf(context, workflow),
    xaml: contentOf(context, workflow, 'XamlFileName'),
    ...stateOnArrival(context, { table: 'workflow', id }, STATES),
    ...(context.publishWorkflows ? STATES.on : {}),
  });
  context.components.add({ type: COMPONENT.workflow, objectId: id });
  context.report.imported('workflows', name);
  context.report.keptAsData(`workflow ${name}`);
}

const STATES = { on: { statecode: 1, statuscode: 2 }, off: { statecode: 0, statuscode: 1 } };

/** A cloud flow as it came. Connection references that it uses must be here or in the package, as on the platform. */
function flowOf(context: ImportContext, workflow: XmlElement): string | null {
  const fileName = textOf(workflow, 'JsonFileName');
  if (fileName === undefined) return null;
  const name = attributeOf(workflow, 'Name') ?? '';
  const part = readPart(context, fileName, `workflow ${name}`);
  const missing = connectionReferencesOf(readJson(part, fileName)).filter(
    (reference) =>
      !context.database.get('SELECT 1 FROM connectionreference WHERE connectionreferencelogicalname = ?', [reference]),
  );
  if (missing.length > 0)
    throw missingDependencies(
      context.manifest.uniqueName,
      missing.map((reference) => `connection reference ${reference} of workflow ${name}`),
    );
  return decodeText(part);
}

function contentOf(context: ImportContext, workflow: XmlElement, element: string): string | null {
  const fileName = textOf(workflow, element);
  if (fileName === undefined) return null;
  return textOfPart(readPart(context, fileName, `workflow ${attributeOf(workflow, 'Name') ?? ''}`));
}
