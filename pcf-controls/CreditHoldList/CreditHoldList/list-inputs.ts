/**
 * The properties of ControlManifest.Input.xml. Written down here and not taken from pcf-scripts' generated types, so that the control
 * checks and tests without a build before; a test holds the two together. A host may leave any optional one out.
 */
export interface IInputs {
  readonly holds: ComponentFramework.PropertyTypes.DataSet;
  readonly density?: ComponentFramework.PropertyTypes.EnumProperty<'comfortable' | 'compact' | null>;
  readonly shortcuts?: ComponentFramework.PropertyTypes.TwoOptionsProperty;
  readonly staleAfterMinutes?: ComponentFramework.PropertyTypes.WholeNumberProperty;
  readonly gridHeight?: ComponentFramework.PropertyTypes.WholeNumberProperty;
}

/** What is asked for goes through action requests: the list gives no value back. */
export type IOutputs = Readonly<Record<string, never>>;
