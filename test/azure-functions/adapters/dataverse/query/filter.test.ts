import {
  all,
  any,
  atMost,
  equal,
  greater,
  isEmpty,
} from '../../../../../azure-functions/src/adapters/dataverse/query/filter';

describe('filter', () => {
  test('writes each value as its type asks', () => {
    const id = '6F1D1C5E-8f0a-5c0e-9d6b-0d27c0a5b2e1';
    expect(all(equal('name', { text: "O'Brien" }), atMost('day', { date: '2026-03-01' }))).toBe(
      "(name eq 'O''Brien' and day le 2026-03-01)",
    );
    expect(any(isEmpty('x/closedon'), greater('kind', { number: 3 }), equal('id', { id }))).toBe(
      `(x/closedon eq null or kind gt 3 or id eq ${id})`,
    );
  });

  test.each(["x' or 1 eq 1 or name eq '", "'';", "x'%27"])('text %j stays text (spec test 26)', (text) => {
    const written = equal('name', { text });
    expect(written.slice("name eq '".length, -1).replaceAll("''", '')).not.toContain("'");
  });

  test.each([
    () => equal('id', { id: '1 or 1 eq 1' }),
    () => atMost('day', { date: '2026-03-01 or true' }),
    () => equal("name eq 'x' or name", { text: 'x' }),
    () => equal('kind', { number: 1.5 }),
  ])('refuses a value that is not of its type', (make) => {
    expect(make).toThrow('has not the form');
  });
});
