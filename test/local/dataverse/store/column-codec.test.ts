import { fromSql, toSql } from '../../../../local/dataverse/store/column-codec';
import { aColumn } from './a-store';

describe('a value in the store', () => {
  test.each([
    ['String', 'Müller', 'Müller'],
    ['Integer', 42, 42],
    ['BigInt', 7n, 7n],
    ['Money', { decimal: '12.5000' }, 125000n],
    ['Decimal', { decimal: '0.9237000000' }, 9237000000n],
    ['Double', 1.5, 1.5],
    ['Boolean', true, 1],
    ['Picklist', 271800000, 271800000],
    ['MultiSelectPicklist', [1, 2, 30], ',1,2,30,'],
    ['DateTime', '2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
  ] as const)('%s goes in and comes out the same', (type, value, stored) => {
    const column = aColumn('x', type);
    expect(toSql(column, value)).toEqual(stored);
    expect(fromSql(column, toSql(column, value))).toEqual(value);
  });

  test('null is null for every type', () => {
    for (const type of ['String', 'Money', 'Boolean', 'Lookup', 'MultiSelectPicklist'] as const) {
      expect(fromSql(aColumn('x', type), toSql(aColumn('x', type), null))).toBeNull();
    }
  });

  test('ids are kept in lower case', () => {
    expect(toSql(aColumn('x', 'Uniqueidentifier'), 'ABCD')).toBe('abcd');
    expect(toSql(aColumn('x', 'Lookup', { targets: ['account'] }), { table: 'account', id: 'ABCD' })).toBe('abcd');
  });

  test('a multi-select choice is kept in ascending order, an empty one as null', () => {
    const column = aColumn('x', 'MultiSelectPicklist');
    expect(toSql(column, [30, 1])).toBe(',1,30,');
    expect(toSql(column, [])).toBeNull();
  });

  test('a lookup names its table, a polymorphic one the table beside it', () => {
    expect(fromSql(aColumn('x', 'Lookup', { targets: ['account'] }), 'a')).toEqual({ table: 'account', id: 'a' });
    const customer = aColumn('x', 'Customer', { targets: ['account', 'contact'] });
    expect(fromSql(customer, 'a', 'contact')).toEqual({ table: 'contact', id: 'a' });
  });

  test('money beyond 64 bits or four digits is refused', () => {
    const money = aColumn('x', 'Money');
    expect(() => toSql(money, { decimal: '922337203685478' })).toThrow(/outside of the allowed values/);
    expect(() => toSql(money, { decimal: '0.00001' })).toThrow(/outside of the allowed values/);
  });
});
