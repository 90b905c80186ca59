export interface SubAreaDeclaration {
  readonly table: string;
  readonly label: string;
}

export interface GroupDeclaration {
  readonly label: string;
  readonly subAreas: readonly SubAreaDeclaration[];
}

export interface AreaDeclaration {
  readonly label: string;
  readonly groups: readonly GroupDeclaration[];
}

/** The model-driven app: its areas, and the roles that may open it. */
export interface AppDeclaration {
  readonly uniqueName: string;
  readonly label: string;
  readonly description: string;
  readonly areas: readonly AreaDeclaration[];
  readonly roles: readonly string[];
}
