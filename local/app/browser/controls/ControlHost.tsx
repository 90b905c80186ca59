import * as React from 'react';
import { type CustomControl } from '../forms/form';
import { textOf, type FormRecord } from '../forms/record';
import { type Editing } from '../forms/use-editing';
import { useHost } from '../shell/host';
import { createInstance, type ControlInstance } from './control-instance';
import { type ControlView } from './control-view';
import { type ControlDefinition } from './load-control';
import { applyOutputs } from './apply-outputs';
import { propertyBag } from './property-bag';
import { useKeptState } from './use-kept-state';
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
  const element = useInstance({ control, definition, editing, container, view });
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

interface InstanceProps extends Omit<ControlHostProps, 'label'> {
  readonly container: React.RefObject<HTMLElement>;
  readonly view: ControlView;
}

/** One instance for as long as the cell shows this control; what it renders follows the view. */
function useInstance({ control, definition, editing, container, view }: InstanceProps): React.ReactElement | null {
  const [instance, setInstance] = React.useState<ControlInstance>();
  const [turn, render] = React.useReducer((count: number) => count + 1, 0);
  const [kept, keepState] = useKeptState(control.id);
  const latest = React.useRef(editing);
  latest.current = editing;
  React.useEffect(() => {
    const created = createInstance(definition, {
      state: kept,
      keepState,
      render,
      outputs: (outputs) => {
        applyOutputs(outputs, { properties: definition.manifest.properties, control, editing: latest.current });
      },
      event: (name, detail) => container.current?.dispatchEvent(new CustomEvent(name, { detail, bubbles: true })),
    });
    setInstance(created);
    return () => {
      created.destroy();
    };
    // A new instance only for another control: values reach the one that is there through updateView.
  }, [definition, control.id]);
  return React.useMemo(() => (instance && view.width > 0 ? instance.view(view) : null), [instance, view, turn]);
}
