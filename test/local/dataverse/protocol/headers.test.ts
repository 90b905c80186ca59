import { readVersionDemand } from '../../../../local/dataverse/protocol/headers/etag';
import { readPreferences, wantsAnnotation } from '../../../../local/dataverse/protocol/headers/preferences';

describe('request headers', () => {
  test('Prefer: several preferences in one header, quotes, unknown ones ignored', () => {
    expect(
      readPreferences('return=representation, odata.include-annotations="a.b,c.*";odata.maxpagesize=3,wait=5'),
    ).toEqual({
      representation: true,
      annotations: 'a.b,c.*',
      maxPageSize: 3,
      continueOnError: false,
      trackChanges: false,
      respondAsync: false,
    });
  });
  test.each([
    ['*', 'Any.Thing', true],
    ['A.B', 'A.B', true],
    ['A.*', 'A.B', true],
    ['A.*', 'AB.C', false],
    ['*,-A.*', 'A.B', false],
    [undefined, 'A', false],
  ])('annotations %s: %s wanted is %s', (list, name, wanted) => expect(wantsAnnotation(list, name)).toBe(wanted));
  test.each([
    ['*', { kind: 'any' }],
    ['W/"12"', { kind: 'exactly', version: '12' }],
    ['null', undefined],
    [undefined, undefined],
  ])('entity tag %s', (header, demand) => expect(readVersionDemand(header)).toEqual(demand));
  test('a strange entity tag is refused', () => expect(() => readVersionDemand('abc')).toThrow('entity tag'));
});
