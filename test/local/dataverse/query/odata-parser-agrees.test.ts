import { defaultParser } from '@odata/parser';
import { parseExpression } from '../../../../local/dataverse/query/odata/parse-expression';
import { refusal } from './ask';

const theirs = (filter: string): boolean => {
  try {
    defaultParser.filter(filter);
    return true;
  } catch {
    return false;
  }
};

const ours = (filter: string): boolean => refusal(() => parseExpression(filter)) === 'no refusal';

/** Two parsers written by different people must agree on what is a filter. */
const CORPUS = [
  "name eq 'a'",
  "name eq 'O''Brian'",
  'revenue gt 100000',
  'revenue lt 100000 and revenue gt 2000',
  "contains(name,'(sample)') or contains(name,'test')",
  "not contains(name,'sample')",
  "(contains(name,'sample') or contains(name,'test')) and revenue gt 5000",
  'firstname eq lastname',
  '_primarycontactid_value eq 70bf4d48-34cb-ed11-b596-0022481d68cd',
  "primarycontactid/createdby/fullname eq 'System Administrator'",
  'createdon ge 2026-01-01',
  'createdon ge 2026-01-01T10:00:00Z',
  'creditonhold eq true',
  'revenue eq null',
  "Account_Tasks/any(t:t/subject eq 'a')",
  'Account_Tasks/all(t:t/statecode eq 1)',
  "Microsoft.Dynamics.CRM.ThisMonth(PropertyName='createdon')",
  'revenue eq @p1',
  "name eq 'O'Brian'",
  "name eq 'open",
  'name eq',
  'eq name',
  'and',
  "(name eq 'a'",
  "name eq 'a')",
  "name eq 'a' and",
  "name eq 'a' or or name eq 'b'",
  "contains(name,'a'",
  "contains name,'a')",
  "name eq 'a' 'b'",
  'revenue gt gt 5',
  "Account_Tasks/any(t t/subject eq 'a')",
  "name ! 'a'",
];

describe('@odata/parser', () => {
  test.each(CORPUS)('agrees on: %s', (filter) =>
    expect({ filter, reads: ours(filter) }).toEqual({ filter, reads: theirs(filter) }),
  );

  test.each([
    "name in ('a','b')",
    "not(contains(name,'a'))",
    " name eq 'a'",
    "contacts/any(c:c/jobtitle eq 'x' and c/opportunities/any(o:o/description ne 'N/A'))",
  ])('does not know %s, we do', (filter) => {
    expect(ours(filter)).toBe(true);
    expect(theirs(filter)).toBe(false);
  });
});
