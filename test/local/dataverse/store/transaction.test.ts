import { insertRow } from '../../../../local/dataverse/store/row-store';
import { inTransaction } from '../../../../local/dataverse/store/transaction';
import { aStore, aTable, anId } from './a-store';

const table = aTable();

describe('inTransaction', () => {
  const database = aStore(table);
  afterEach(() => database.run('DELETE FROM thing'));
  afterAll(() => database.close());

  const insert = (number: number): bigint => insertRow(database, table, { thingid: anId(number) });
  const count = (): unknown => database.get('SELECT count(*) AS n FROM thing')?.['n'];
  const failing = (work: () => void) => () => {
    work();
    throw new Error('stop');
  };

  test('keeps what the work wrote and gives its result', () => {
    expect(inTransaction(database, () => insert(1))).toBeGreaterThan(0n);
    expect(count()).toBe(1);
  });

  test('leaves nothing of work that throws, and gives the version number back', () => {
    const before = inTransaction(database, () => insert(1));
    expect(() =>
      inTransaction(
        database,
        failing(() => void insert(2)),
      ),
    ).toThrow('stop');
    expect(count()).toBe(1);
    expect(insert(3)).toBe(before + 1n);
  });

  test('nested work that throws undoes itself only', () => {
    inTransaction(database, () => {
      insert(1);
      expect(() =>
        inTransaction(
          database,
          failing(() => void insert(2)),
        ),
      ).toThrow('stop');
      inTransaction(database, () => insert(3));
    });
    expect(count()).toBe(2);
  });

  test('outer work that throws undoes what nested work had finished', () => {
    const work = failing(() => void inTransaction(database, () => insert(1)));
    expect(() => inTransaction(database, work)).toThrow('stop');
    expect(count()).toBe(0);
  });

  test('a refusal by the store itself leaves the transaction usable', () => {
    inTransaction(database, () => {
      insert(1);
      expect(() => insert(1)).toThrow(/matching key values/);
      insert(2);
    });
    expect(count()).toBe(2);
  });
});
