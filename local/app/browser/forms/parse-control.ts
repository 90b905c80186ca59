import { elementsAt } from '../dataverse/xml';
import { type FormControl } from './form';
import { type ControlDescription } from './parse-control-descriptions';

const subgridClass = '{E7A81278-8635-4D9E-8D4D-59480B391C5B}';

/** What a cell shows. A control with a description for this client is that code component; a cell without control is empty space. */
export function parseControl(
  control: Element | undefined,
  descriptions: ReadonlyMap<string, ControlDescription>,
): FormControl {
  if (control === undefined) return { kind: 'spacer' };
  const column = control.getAttribute('datafieldname') ?? '';
  const disabled = control.getAttribute('disabled') === 'true';
  const uniqueId = control.getAttribute('uniqueid') ?? '';
  const description = descriptions.get(uniqueId.toLowerCase());
  if (description) return { kind: 'custom', id: uniqueId, column, disabled, ...description };
  const classId = control.getAttribute('classid')?.toUpperCase() ?? '';
  if (classId === subgridClass) return toSubgrid(control);
  return column === '' ? { kind: 'other', classId } : { kind: 'column', column, disabled };
}

function toSubgrid(control: Element): FormControl {
  const parameter = (name: string): string => elementsAt(control, `parameters/${name}`)[0]?.textContent.trim() ?? '';
  return {
    kind: 'subgrid',
    table: parameter('TargetEntityType'),
    view: parameter('ViewId').replace(/[{}]/g, '').toLowerCase(),
    relationship: parameter('RelationshipName'),
    rows: Number(parameter('RecordsPerPage')) || 4,
  };
}
