import { insertRow, readRow } from '../../../../local/dataverse/store/row-store';
import { ensureTableStorage } from '../../../../local/dataverse/store/table-storage';
import { aColumn, aStore, aTable, anId } from './a-store';

describe('ensureTableStorage', () => {
  test('adds what is new to a table and keeps its rows', () => {
    const table = aTable();
    const database = aStore(table);
    insertRow(database, table, { thingid: anId(1), name: 'kept' });
    const grown = aTable({ columns: new Map([...table.columns, ['note', aColumn('note', 'Memo')]]) });
    ensureTableStorage(database, grown);
    ensureTableStorage(database, grown);
    insertRow(database, grown, { thingid: anId(2), note: 'new' });
    expect(readRow(database, grown, { id: anId(1), columns: ['name', 'note'] })).toEqual({ name: 'kept', note: null });
    expect(readRow(database, grown, { id: anId(2), columns: ['note'] })).toEqual({ note: 'new' });
    database.close();
  });

  test('a lookup that gains a second table keeps the rows of the first', () => {
    const table = aTable();
    const database = aStore(table);
    insertRow(database, table, { thingid: anId(1), parentid: { table: 'thing', id: anId(9) } });
    const parent = aColumn('parentid', 'Lookup', { targets: ['thing', 'account'] });
    const grown = aTable({ columns: new Map([...table.columns, ['parentid', parent]]) });
    ensureTableStorage(database, grown);
    insertRow(database, grown, { thingid: anId(2), parentid: { table: 'account', id: anId(8) } });
    expect(readRow(database, grown, { id: anId(1), columns: ['parentid'] })).toEqual({
      parentid: { table: 'thing', id: anId(9) },
    });
    expect(readRow(database, grown, { id: anId(2), columns: ['parentid'] })).toEqual({
      parentid: { table: 'account', id: anId(8) },
    });
    database.close();
  });

  test('lookups, alternate keys, the primary name and the primary key are found by index', () => {
    const database = aStore();
    const planOf = (where: string): string =>
      database
        .all(`EXPLAIN QUERY PLAN SELECT weight FROM thing WHERE ${where}`, ['x'])
        .map((row) => String(row['detail']))
        .join();
    for (const where of ['thingid = ?', 'code = ?', 'customerid = ?', 'parentid = ?', 'name = ?'])
      expect(planOf(where)).toMatch(/USING INDEX/);
    expect(planOf('rank = ?')).toMatch(/SCAN/);
    database.close();
  });
});
