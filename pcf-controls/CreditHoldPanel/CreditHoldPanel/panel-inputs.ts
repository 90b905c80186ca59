/**
 * The properties of ControlManifest.Input.xml. Written down here and not taken from pcf-scripts' generated types, so that the control
 * checks and tests without a build before; a test holds the two together. A host may leave any optional one out.
 */
export interface IInputs {
  readonly recordKey: ComponentFramework.PropertyTypes.StringProperty;
  readonly creditStatus?: ComponentFramework.PropertyTypes.OptionSetProperty;
  readonly mode?: ComponentFramework.PropertyTypes.EnumProperty<'account' | 'order' | 'invoice' | null>;
  readonly density?: ComponentFramework.PropertyTypes.EnumProperty<'comfortable' | 'compact' | null>;
  readonly shortcuts?: ComponentFramework.PropertyTypes.TwoOptionsProperty;
  readonly staleAfterMinutes?: ComponentFramework.PropertyTypes.WholeNumberProperty;
  readonly snapshot?: ComponentFramework.PropertyTypes.StringProperty;
}

/** What a canvas host is to do: the requests made, as JSON. Hosts with a Web API never need it. */
export interface IOutputs {
  readonly pendingAction?: string;
}
