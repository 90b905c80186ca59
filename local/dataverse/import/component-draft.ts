/** One component that a package brings. */
export interface Component {
  readonly type: number;
  readonly objectId: string;
  /** The name by which solution.xml lists it among the root components. */
  readonly name?: string;
  /** Object id of the table whose part it is. */
  readonly tableId?: string;
}

/** Collects the components of a solution while its parts are imported. */
export interface ComponentDraft {
  add(component: Component): void;
  has(type: number, objectId: string): boolean;
  named(type: number, name: string): Component | undefined;
  all(): readonly Component[];
}

export function createComponentDraft(): ComponentDraft {
  const byId = new Map<string, Component>();
  const byName = new Map<string, Component>();
  return {
    add: (component) => {
      byId.set(`${component.type}/${component.objectId}`, component);
      if (component.name !== undefined) byName.set(`${component.type}/${component.name.toLowerCase()}`, component);
    },
    has: (type, objectId) => byId.has(`${type}/${objectId}`),
    named: (type, name) => byName.get(`${type}/${name.toLowerCase()}`),
    all: () => [...byId.values()],
  };
}
