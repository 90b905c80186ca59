import { type XmlElement } from '../package/xml-element';
import { COMPONENT } from '../component-type';
import { type ImportContext } from '../import-context';
import { importRefused } from '../import-error';
import { attributeOf, child, children, guidOf, isYes, textOf } from '../package/elements';
import { putRow } from '../put-row';
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
  const number = (element: string): number => Number(textOf(workflow, element) ?? 0);
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
    clientdata: contentOf(context, workflow, 'JsonFileName'),
    xaml: contentOf(context, workflow, 'XamlFileName'),
  });
  context.components.add({ type: COMPONENT.workflow, objectId: id });
  context.report.imported('workflows', name);
  context.report.keptAsData(`workflow ${name}`);
}

function contentOf(context: ImportContext, workflow: XmlElement, element: string): string | null {
  const fileName = textOf(workflow, element);
  if (fileName === undefined) return null;
  return textOfPart(readPart(context, fileName, `workflow ${attributeOf(workflow, 'Name') ?? ''}`));
}
