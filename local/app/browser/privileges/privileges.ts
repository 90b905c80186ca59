/** Depths from narrow to wide. */
export const depths: readonly Depth[] = ['Basic', 'Local', 'Deep', 'Global'];
export type Depth = 'Basic' | 'Local' | 'Deep' | 'Global';

/** Names of Dataverse's PrivilegeType. */
export type Right = 'Create' | 'Read' | 'Write' | 'Delete' | 'Assign' | 'Share' | 'Append' | 'AppendTo';

/** What the signed-in person may do. The server decides at every request; this is to show nothing that it would refuse. */
export interface Privileges {
  /** Whether the person holds that right on the table, at least that deep (undefined: at any depth). Of unknown tables nothing is held. */
  readonly holds: (table: string, right: Right, depth?: Depth) => boolean;
}

export interface PrivilegeFacts {
  /** Ids of the privileges of each table, by right. A table that has none needs none. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Depths by id of privilege. */
  readonly held: ReadonlyMap<string, Depth>;
}

export function createPrivileges({ tables, held }: PrivilegeFacts): Privileges {
  return {
    holds: (table, right, depth = 'Basic') => {
      const needed = tables.get(table);
      if (needed === undefined) return false;
      if (needed.size === 0) return true;
      const reached = held.get(needed.get(right) ?? '');
      return reached !== undefined && depths.indexOf(reached) >= depths.indexOf(depth);
    },
  };
}
