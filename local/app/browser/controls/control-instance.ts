import { type ReactElement } from 'react';
import { createContext, type ControlHooks } from './create-context';
import { updatedProperties, type ControlView } from './control-view';
import { type ControlDefinition } from './load-control';

export interface ControlInstance {
  /** Shows the control with these values: `init` at the first time, then `updateView`. */
  readonly view: (view: ControlView) => ReactElement;
  readonly destroy: () => void;
}

export interface InstanceServices {
  /** Kept by `setControlState` earlier in this session. */
  readonly state: ComponentFramework.Dictionary;
  readonly keepState: (state: ComponentFramework.Dictionary) => void;
  readonly render: () => void;
  readonly outputs: (outputs: Readonly<Record<string, unknown>>) => void;
  readonly event: (name: string, payload: unknown) => void;
}

/** One control on one form: the framework's lifecycle `init`, `updateView`, `getOutputs`, `destroy`. */
export function createInstance(definition: ControlDefinition, services: InstanceServices): ControlInstance {
  const control = new definition.constructor();
  let tracks = false;
  let shown: ControlView | undefined;
  const hooks: ControlHooks = {
    ...services,
    trackResize: (on) => {
      tracks = on;
    },
    tracksResize: () => tracks,
  };
  const notifyOutputChanged = (): void => {
    services.outputs(control.getOutputs?.() ?? {});
  };
  return {
    view: (view) => {
      if (shown === undefined)
        control.init(createContext(definition, view, hooks), notifyOutputChanged, services.state);
      const context = createContext(definition, view, hooks);
      context.updatedProperties = updatedProperties(shown, view);
      shown = view;
      return control.updateView(context);
    },
    destroy: () => {
      control.destroy();
    },
  };
}
