/**
 * The properties of ControlManifest.Input.xml. Written down here and not taken from pcf-scripts' generated types, so that the control
 * checks and tests without a build before; a test holds the two together. A host may leave any optional one out.
 */
export interface IInputs {
  readonly recordKey: ComponentFramework.PropertyTypes.StringProperty;
  readonly asOf?: ComponentFramework.PropertyTypes.DateTimeProperty;
  readonly defaultBasis?: ComponentFramework.PropertyTypes.EnumProperty<'dueDate' | 'documentDate' | null>;
  readonly showBase?: ComponentFramework.PropertyTypes.TwoOptionsProperty;
  readonly density?: ComponentFramework.PropertyTypes.EnumProperty<'comfortable' | 'compact' | null>;
  readonly shortcuts?: ComponentFramework.PropertyTypes.TwoOptionsProperty;
  readonly staleAfterMinutes?: ComponentFramework.PropertyTypes.WholeNumberProperty;
  readonly gridHeight?: ComponentFramework.PropertyTypes.WholeNumberProperty;
  readonly snapshot?: ComponentFramework.PropertyTypes.StringProperty;
}

/** The panel only reads: it never gives a value back to the form. */
export type IOutputs = Readonly<Record<string, never>>;
