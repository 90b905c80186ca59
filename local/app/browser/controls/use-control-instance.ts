import * as React from 'react';
import { createInstance, type ControlInstance } from './control-instance';
import { type ControlView } from './control-view';
import { type ControlDefinition } from './load-control';
import { useKeptState } from './use-kept-state';

export interface InstanceProps {
  /** Names the place the control is in: its kept state belongs to it. */
  readonly id: string;
  readonly definition: ControlDefinition;
  readonly container: React.RefObject<HTMLElement>;
  readonly view: ControlView;
  readonly outputs: (outputs: Readonly<Record<string, unknown>>) => void;
}

/** One instance for as long as the place shows this control; what it renders follows the view. */
export function useControlInstance(props: InstanceProps): React.ReactElement | null {
  const { id, definition, container, view } = props;
  const [instance, setInstance] = React.useState<ControlInstance>();
  const [turn, render] = React.useReducer((count: number) => count + 1, 0);
  const [kept, keepState] = useKeptState(id);
  const latest = React.useRef(props);
  latest.current = props;
  React.useEffect(() => {
    const created = createInstance(definition, {
      state: kept,
      keepState,
      render,
      outputs: (outputs) => {
        latest.current.outputs(outputs);
      },
      event: (name, detail) => container.current?.dispatchEvent(new CustomEvent(name, { detail, bubbles: true })),
    });
    setInstance(created);
    return () => {
      created.destroy();
    };
    // A new instance only for another control: values reach the one that is there through updateView.
  }, [definition, id]);
  return React.useMemo(() => (instance && view.width > 0 ? instance.view(view) : null), [instance, view, turn]);
}
