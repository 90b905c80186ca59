/** The class a control's bundle registers. */
export type ControlConstructor = new () => ComponentFramework.ReactControl<unknown, Readonly<Record<string, unknown>>>;

export interface Registry {
  readonly get: (name: string) => ControlConstructor | undefined;
}

/** Opens `window.ComponentFramework.registerControl`, which every bundle calls with its class (ux.md 1.3). Once per page. */
export function openRegistry(): Registry {
  const registered = new Map<string, ControlConstructor>();
  const register = (name: string, constructor: ControlConstructor): void => {
    registered.set(name, constructor);
  };
  Object.assign(window, { ComponentFramework: { registerControl: register } });
  return { get: (name) => registered.get(name) };
}
