/** The left-hand navigation, read from the app's site map. */
export interface SiteMapEntry {
  readonly id: string;
  /** Empty when the site map leaves the title to the table. */
  readonly title: string;
  /** Logical name of the table the entry opens; empty for entries this client does not host (dashboards, pages). */
  readonly table: string;
}

export interface SiteMapGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly SiteMapEntry[];
}

export interface SiteMapArea {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly SiteMapGroup[];
}

export interface ModelDrivenApp {
  readonly id: string;
  readonly name: string;
  readonly areas: readonly SiteMapArea[];
  /** Forms the app lists as its components, lower-case ids; empty when it lists none. */
  readonly forms: ReadonlySet<string>;
  /** Views it lists, likewise. */
  readonly views: ReadonlySet<string>;
}
