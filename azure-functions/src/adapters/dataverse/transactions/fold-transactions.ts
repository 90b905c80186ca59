import { type RowUpdate, type Transaction } from './transaction';

/** Transactions that go into one change set, in the order given, and the fold that must be written before. */
export interface Fold {
  readonly members: readonly Transaction[];
  /** An earlier fold that touches one of the same rows: its place in the list. */
  readonly after?: number;
}

/** More in one change set would hold locks long, and one bad row would throw back too many (design.md decision 3). */
export const MOST_IN_A_FOLD = 25;

/**
 * Joins transactions that update the same row, over any number of steps: inside one batch a row is touched by one change set
 * only, for a later one would carry a stale ETag. A group of more than 25 becomes several folds, one after the other. Folds
 * stand in the order of their first transactions.
 */
export function foldTransactions(transactions: readonly Transaction[], mostOperations: number): readonly Fold[] {
  const folds: Fold[] = [];
  for (const group of groupsByRow(transactions)) {
    let after: number | undefined;
    for (const members of slices(group, mostOperations)) {
      folds.push({ members, ...(after === undefined ? {} : { after }) });
      after = folds.length - 1;
    }
  }
  return folds;
}

/** The row an update is about, whatever the case of its id. */
export const rowKeyOf = ({ entitySetName, id }: Pick<RowUpdate, 'entitySetName' | 'id'>): string =>
  `${entitySetName}(${id.toLowerCase()})`;

/** How many operations a transaction is, its updates of one row counted once. */
export const operationCount = ({ creates, updates, createsAfterUpdates, actions }: Transaction): number =>
  creates.length + new Set(updates.map(rowKeyOf)).size + (createsAfterUpdates?.length ?? 0) + (actions?.length ?? 0);

/** Union-find over the rows that are updated. */
function groupsByRow(transactions: readonly Transaction[]): readonly (readonly Transaction[])[] {
  const parents = transactions.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const seen = new Map<string, number>();
  transactions.forEach((transaction, index) => {
    for (const key of transaction.updates.map(rowKeyOf)) {
      const [one, other] = [rootOf(index), rootOf(seen.get(key) ?? index)];
      parents[Math.max(one, other)] = Math.min(one, other);
      seen.set(key, index);
    }
  });
  const groups = new Map<number, Transaction[]>();
  transactions.forEach((transaction, index) => {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), transaction]);
  });
  return [...groups.values()];
}

function slices(group: readonly Transaction[], mostOperations: number): readonly (readonly Transaction[])[] {
  const found: Transaction[][] = [];
  let operations = 0;
  for (const transaction of group) {
    const count = operationCount(transaction);
    const current = found.at(-1);
    if (current && current.length < MOST_IN_A_FOLD && operations + count <= mostOperations) {
      current.push(transaction);
      operations += count;
    } else {
      found.push([transaction]);
      operations = count;
    }
  }
  return found;
}
