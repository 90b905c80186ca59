/** A piece of metadata as the Web API shows it: its own properties, and those that only `$expand` brings. */
export interface Definition {
  /** Name in the namespace Microsoft.Dynamics.CRM, e.g. `StringAttributeMetadata`. */
  readonly type: string;
  readonly metadataId: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly expandable: Readonly<Record<string, Expandable>>;
}

export type Expandable =
  | { readonly kind: 'collection'; readonly read: () => readonly Definition[] }
  | { readonly kind: 'single'; readonly read: () => Definition | null };
