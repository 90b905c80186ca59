import { DataverseError } from '../../../../local/dataverse/errors/dataverse-error';
import { deleteRow, insertRow, readRow, updateRow } from '../../../../local/dataverse/store/row-store';
import { aStore, aTable, anId } from './a-store';

const table = aTable();

describe('rows', () => {
  const database = aStore(table);
  afterAll(() => database.close());

  test('come back as they were stored, nulls included', () => {
    const row = {
      thingid: anId(1),
      name: 'First',
      amount: { decimal: '-12.3400' },
      rate: { decimal: '1.0000000001' },
      kinds: [1, 2],
      active: false,
      parentid: { table: 'thing', id: anId(9) },
      customerid: { table: 'contact', id: anId(8) },
    };
    const version = insertRow(database, table, row);
    expect(readRow(database, table, { id: anId(1) })).toEqual({
      ...row,
      code: null,
      rank: null,
      weight: null,
      since: null,
      versionnumber: version,
    });
  });

  test('are read by the columns asked for', () => {
    expect(readRow(database, table, { id: anId(1).toUpperCase(), columns: ['name', 'customerid'] })).toEqual({
      name: 'First',
      customerid: { table: 'contact', id: anId(8) },
    });
    expect(readRow(database, table, { id: anId(77) })).toBeUndefined();
  });

  test('change only where told to, and get a higher version each time', () => {
    const before = readRow(database, table, { id: anId(1) });
    const version = updateRow(database, table, { id: anId(1), values: { name: 'Changed', customerid: null } });
    expect(readRow(database, table, { id: anId(1) })).toEqual({
      ...before,
      name: 'Changed',
      customerid: null,
      versionnumber: version,
    });
    expect(version).toBeGreaterThan(before?.['versionnumber'] as bigint);
    expect(updateRow(database, table, { id: anId(77), values: { name: 'x' } })).toBeUndefined();
  });

  test('leave once', () => {
    insertRow(database, table, { thingid: anId(2) });
    expect(deleteRow(database, table, anId(2))).toBe(true);
    expect(deleteRow(database, table, anId(2))).toBe(false);
  });

  test('share one version counter with the rows of every table', () => {
    const first = insertRow(database, table, { thingid: anId(3) });
    const second = insertRow(database, table, { thingid: anId(4) });
    expect(second).toBe(first + 1n);
  });
});

describe('uniqueness', () => {
  const database = aStore(table);
  afterAll(() => database.close());
  const refusal = (write: () => unknown): unknown => {
    try {
      return write();
    } catch (error) {
      return error instanceof DataverseError ? `${error.status} ${error.code}` : error;
    }
  };

  beforeAll(() =>
    insertRow(database, table, { thingid: anId(1), code: 'A', rank: 1, parentid: { table: 'thing', id: anId(9) } }),
  );

  test('an id that exists is refused as a duplicate record', () =>
    expect(refusal(() => insertRow(database, table, { thingid: anId(1) }))).toBe('412 0x80040237'));

  test('an alternate key that exists is refused, whatever its case', () =>
    expect(refusal(() => insertRow(database, table, { thingid: anId(2), code: 'a' }))).toBe('412 0x80060892'));

  test('a composite key is refused as a whole, on update too', () => {
    const parentid = { table: 'thing', id: anId(9) };
    insertRow(database, table, { thingid: anId(3), rank: 2, parentid });
    expect(refusal(() => updateRow(database, table, { id: anId(3), values: { rank: 1 } }))).toBe('412 0x80060892');
  });

  test('keys with a null in them bind nobody', () => {
    insertRow(database, table, { thingid: anId(5), rank: 1 });
    expect(() => insertRow(database, table, { thingid: anId(6), rank: 1 })).not.toThrow();
  });

  test('the same statement works again after a refusal', () => {
    expect(refusal(() => insertRow(database, table, { thingid: anId(1) }))).toBe('412 0x80040237');
    expect(() => insertRow(database, table, { thingid: anId(7) })).not.toThrow();
  });
});
