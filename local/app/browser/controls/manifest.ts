/** What a control's ControlManifest.xml says, as far as a host needs it. */
export interface Manifest {
  /** Name it registers under: `Namespace.Constructor`. */
  readonly name: string;
  readonly virtual: boolean;
  readonly properties: readonly ManifestProperty[];
  /** Names of its datasets; model-driven apps give rows to the first only (spec/ux.md 1.1). */
  readonly dataSets: readonly string[];
  readonly events: readonly string[];
  /** Paths below the control's folder. */
  readonly code: readonly string[];
  readonly styles: readonly string[];
  readonly strings: readonly string[];
  /** Features the control may use, e.g. `WebAPI`. */
  readonly features: ReadonlySet<string>;
}

export interface ManifestProperty {
  readonly name: string;
  readonly type: string;
  readonly usage: 'bound' | 'input' | 'output';
  readonly defaultValue: string | undefined;
}
