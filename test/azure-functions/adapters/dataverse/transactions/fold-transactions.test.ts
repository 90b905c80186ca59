import fc, { type Arbitrary } from 'fast-check';
import { changeSetOf } from '../../../../../azure-functions/src/adapters/dataverse/transactions/change-set-of';
import {
  foldTransactions,
  MOST_IN_A_FOLD,
  operationCount,
  rowKeyOf,
} from '../../../../../azure-functions/src/adapters/dataverse/transactions/fold-transactions';
import { type Transaction } from '../../../../../azure-functions/src/adapters/dataverse/transactions/transaction';

const MOST = 60;

/** Transactions over a few rows, so that they meet: each with up to three creates and updates. */
const transactions: Arbitrary<readonly Transaction[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 })), {
    maxLength: 90,
  })
  .map((drawn) =>
    drawn.map(([creates, rows], place) => ({
      key: `t${place}`,
      creates: Array.from({ length: creates }, (_, index) => ({
        entitySetName: 'news',
        row: { id: `${place}-${index}` },
      })),
      updates: rows.map((row) => ({ entitySetName: 'rows', id: `r${row}`, etag: `e${row}`, changes: { by: place } })),
    })),
  );

const rowsOf = (members: readonly Transaction[]): readonly string[] =>
  members.flatMap(({ updates }) => updates.map(rowKeyOf));

describe('foldTransactions', () => {
  test('every transaction is in exactly one fold, in the order given within it', () =>
    fc.assert(
      fc.property(transactions, (all) => {
        const folds = foldTransactions(all, MOST);
        const keys = folds.flatMap(({ members }) => members.map(({ key }) => key));
        expect([...keys].sort()).toEqual(all.map(({ key }) => key).sort());
        for (const { members } of folds) {
          const places = members.map((member) => all.indexOf(member));
          expect(places).toEqual([...places].sort((one, other) => one - other));
        }
      }),
    ));

  test('a fold holds at most 25 transactions and what fits into a batch', () =>
    fc.assert(
      fc.property(transactions, (all) => {
        for (const { members } of foldTransactions(all, MOST)) {
          expect(members.length).toBeLessThanOrEqual(MOST_IN_A_FOLD);
          const operations = members.reduce((sum, member) => sum + operationCount(member), 0);
          if (members.length > 1) expect(operations).toBeLessThanOrEqual(MOST);
        }
      }),
    ));

  test('folds that touch the same row wait for each other, so no batch touches a row in two change sets', () =>
    fc.assert(
      fc.property(transactions, (all) => {
        const folds = foldTransactions(all, MOST);
        const waitsFor = (index: number): readonly number[] => {
          const after = folds[index]?.after;
          return after === undefined ? [] : [after, ...waitsFor(after)];
        };
        folds.forEach(({ members }, later) =>
          folds.slice(0, later).forEach(({ members: others }, earlier) => {
            const shared = rowsOf(members).filter((row) => rowsOf(others).includes(row));
            if (shared.length > 0) expect(waitsFor(later)).toContain(earlier);
          }),
        );
      }),
    ));

  test('a change set holds each operation once: every create, and one PATCH per row with the first ETag and the last value', () =>
    fc.assert(
      fc.property(transactions, (all) => {
        for (const { members } of foldTransactions(all, MOST)) {
          const { operations } = changeSetOf(members, { etags: new Map(), followed: false });
          const posts = operations.filter(({ method }) => method === 'POST').map(({ body }) => body);
          expect(posts).toEqual(members.flatMap(({ creates }) => creates.map(({ row }) => JSON.stringify(row))));
          const patches = operations.filter(({ method }) => method === 'PATCH');
          expect(patches.map(({ path }) => path)).toEqual([...new Set(rowsOf(members))]);
          for (const { path, headers, body } of patches) {
            const last = members.filter(({ updates }) => updates.map(rowKeyOf).includes(path)).at(-1);
            expect(headers?.['If-Match']).toBe(`e${/r(\d+)/.exec(path.slice('rows('.length))?.[1] ?? ''}`);
            expect(body).toBe(JSON.stringify({ by: all.indexOf(last ?? { key: '', creates: [], updates: [] }) }));
          }
        }
      }),
    ));

  test('rows that change the version of an updated row come after its update, within the count of operations', () => {
    const transaction: Transaction = {
      key: 't',
      creates: [{ entitySetName: 'decisions', row: {} }],
      updates: [{ entitySetName: 'orders', id: 'o', etag: 'e', changes: {} }],
      createsAfterUpdates: [{ entitySetName: 'lines', row: {} }],
      actions: [{ path: 'Close', body: {} }],
    };
    const { operations } = changeSetOf([transaction, { ...transaction, key: 'u' }], {
      etags: new Map(),
      followed: false,
    });
    const paths = operations.map(({ path }) => path);
    expect(paths).toEqual(['decisions', 'decisions', 'orders(o)', 'lines', 'lines', 'Close', 'Close']);
    expect(operationCount(transaction)).toBe(4);
  });
});
