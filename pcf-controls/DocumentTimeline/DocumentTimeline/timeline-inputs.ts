/**
 * The properties of ControlManifest.Input.xml. Written down here and not taken from pcf-scripts' generated types, so that the control
 * checks and tests without a build before; a test holds the two together. A host may leave any optional one out.
 */
export interface IInputs {
  readonly recordKey: ComponentFramework.PropertyTypes.StringProperty;
  readonly recordType?: ComponentFramework.PropertyTypes.EnumProperty<'order' | 'invoice' | 'account' | null>;
  readonly shortcuts?: ComponentFramework.PropertyTypes.TwoOptionsProperty;
  readonly gridHeight?: ComponentFramework.PropertyTypes.WholeNumberProperty;
}

/** The timeline only reads: it never gives a value back to the form. */
export type IOutputs = Readonly<Record<string, never>>;
