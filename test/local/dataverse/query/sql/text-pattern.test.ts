import { globPattern } from '../../../../../local/dataverse/query/sql/text-pattern';
import { DataverseError } from '../../../../../local/dataverse/errors/dataverse-error';
import { emptyCrm } from '../small-crm';

const { database } = emptyCrm();
const matches = (text: string, pattern: string): boolean =>
  database.get('SELECT ? GLOB ? AS hit', [text, globPattern('like', pattern)])?.['hit'] === 1;

describe('globPattern', () => {
  test.each([
    ['abc', 'ABC', true],
    ['abc', 'a%', true],
    ['abc', '%b%', true],
    ['abc', 'b%', false],
    ['abc', 'a_c', true],
    ['abc', 'a_', false],
    ['abc', '[a-c]bc', true],
    ['ABC', '[a-c]bc', true],
    ['dbc', '[a-c]bc', false],
    ['dbc', '[^a-c]bc', true],
    ['Dbc', '[^d]bc', false],
    ['100%', '100[%]', true],
    ['100x', '100[%]', false],
    ['a_b', 'a[_]b', true],
    ['a-b', 'a[-x]b', true],
    ['a^b', 'a[^]b', true],
    ['a*b', 'a*b', true],
    ['axb', 'a*b', false],
    ['a?b', 'a?b', true],
    ['axb', 'a?b', false],
    ['a[b', 'a[b', true],
    ['a[]b', 'a[]b', true],
    ['a]b', 'a]b', true],
    ['GRÜNE', 'grüne', true],
    ['grüße', 'GRÜ%', true],
    ['Ελλάς', 'ΕΛΛ%', true],
    ['😀', '_', true],
    ['', '%', true],
    ['', '_', false],
  ])('%s like %s: %s', (text, pattern, expected) => expect(matches(text, pattern)).toBe(expected));

  test('more than SQL Server takes is refused', () =>
    expect(() => globPattern('like', 'a'.repeat(4001))).toThrow(DataverseError));
});
