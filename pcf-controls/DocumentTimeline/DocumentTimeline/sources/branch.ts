import { rowsBehind, textOf, type Row } from './cells';
import { type RowsByTable } from './timeline-source';

/** A table reached from another one over a navigation property, with the columns wanted and what is reached from there. */
export interface Branch {
  readonly table: string;
  /** Column of its primary key. */
  readonly id: string;
  readonly navigation: string;
  readonly select: readonly string[];
  readonly branches: readonly Branch[];
  /** Only so many, newest first. */
  readonly newest?: number;
}

/** The branches whose tables this person may read, and the tables left out. What hangs on one that is left out goes with it. */
export function readableBranches(
  branches: readonly Branch[],
  mayRead: (table: string) => boolean,
): { readonly kept: readonly Branch[]; readonly left: readonly string[] } {
  const left: string[] = [];
  const keep = (all: readonly Branch[]): readonly Branch[] =>
    all.flatMap((branch) => {
      if (mayRead(branch.table)) return [{ ...branch, branches: keep(branch.branches) }];
      left.push(...tablesIn(branch));
      return [];
    });
  const kept = keep(branches);
  // A table that is reached on another way too is not missing.
  const there = new Set(kept.flatMap(tablesIn));
  return { kept, left: [...new Set(left)].filter((table) => !there.has(table)) };
}

/** The table of a branch and of everything on it. */
export const tablesIn = (branch: Branch): readonly string[] => [branch.table, ...branch.branches.flatMap(tablesIn)];

/** `$expand` text of branches: `nav($select=a,b;$expand=...)`. */
export const expandText = (branches: readonly Branch[]): string =>
  branches
    .map(({ navigation, select, branches: inner, newest }) => {
      const options = [
        `$select=${select.join(',')}`,
        ...(newest === undefined ? [] : [`$orderby=createdon desc`, `$top=${newest}`]),
        ...(inner.length === 0 ? [] : [`$expand=${expandText(inner)}`]),
      ];
      return `${navigation}(${options.join(';')})`;
    })
    .join(',');

/** Every row below a row by its table, each once. */
export function collectRows(root: Row, branches: readonly Branch[]): RowsByTable {
  const found = new Map<string, Map<string, Row>>();
  const walk = (row: Row, all: readonly Branch[]): void => {
    for (const branch of all) {
      const rows = found.get(branch.table) ?? new Map<string, Row>();
      found.set(branch.table, rows);
      for (const below of rowsBehind(row, branch.navigation)) {
        const id = textOf(below, branch.id);
        // One row may be reached twice with different columns: an item as what was paid and as what it was paid with.
        rows.set(id, { ...rows.get(id), ...below });
        walk(below, branch.branches);
      }
    }
  };
  walk(root, branches);
  return new Map([...found].map(([table, rows]) => [table, [...rows.values()]]));
}
