import * as React from 'react';
import { type CustomControl } from '../forms/form';
import { textOf, type FormRecord } from '../forms/record';
import { type Editing } from '../forms/use-editing';
import { useHost } from '../shell/host';
import { type ControlView } from './control-view';
import { type ControlDefinition } from './load-control';
import { applyOutputs } from './apply-outputs';
import { propertyBag } from './property-bag';
import { useControlInstance } from './use-control-instance';
import { useWidth } from './use-width';

export interface ControlHostProps {
  readonly control: CustomControl;
  readonly label: string;
  readonly definition: ControlDefinition;
  readonly editing: Editing;
}

/** The element a control lives in, and its instance. */
export const ControlHost = ({ control, label, definition, editing }: ControlHostProps): React.ReactElement => {
  const host = useHost();
  const container = React.useRef<HTMLDivElement>(null);
  const width = useWidth(container);
  const { record } = editing;
  const view = React.useMemo<ControlView>(
    () => ({
      parameters: propertyBag(definition.manifest.properties, control, record),
      width,
      disabled: control.disabled,
      label,
      record: { table: record.table.logicalName, id: record.id, name: nameOf(record) },
      host,
    }),
    [definition, control, record, width, label, host],
  );
  const latest = React.useRef(editing);
  latest.current = editing;
  const element = useControlInstance({
    id: control.id,
    definition,
    container,
    view,
    outputs: (outputs) => {
      applyOutputs(outputs, { properties: definition.manifest.properties, control, editing: latest.current });
    },
  });
  return (
    <div ref={container} className="pcf-control" data-control={control.name}>
      {width > 0 ? element : null}
    </div>
  );
};

function nameOf(record: FormRecord): string {
  const primary = record.table.columns.get(record.table.primaryName);
  return primary ? textOf(record, primary) : '';
}
