import { compileQuery } from '../../../../local/dataverse/query/compile-query';
import { parseFetchXml } from '../../../../local/dataverse/query/parse-fetchxml';
import { aContext, emptyCrm, id } from './small-crm';
import { parse } from './ask';

const crm = emptyCrm();
const where = (text: string): string => text.replace(/^SELECT .*? FROM /, '').replace(/ ORDER BY .*/, '');

describe('compileQuery', () => {
  test.each([
    ['equal', "name eq 'a'", '"account" AS t0 WHERE t0."name" = ?', ['a']],
    ['not equal', "name ne 'a'", '"account" AS t0 WHERE (t0."name" = ?) IS NOT TRUE', ['a']],
    ['null', 'name eq null', '"account" AS t0 WHERE t0."name" IS NULL', []],
    ['money in units of 10^-4', 'revenue gt 12.5', '"account" AS t0 WHERE t0."revenue" > ?', [125000n]],
    ['money between two units', 'revenue ge 0.00001', '"account" AS t0 WHERE t0."revenue" > ?', [0n]],
    ['columns', 'firstname eq lastname', '"contact" AS t0 WHERE t0."firstname" = t0."lastname"', []],
    ['a flag', 'creditonhold eq true', '"account" AS t0 WHERE t0."creditonhold" = ?', [1]],
    [
      'a list',
      "name in ('a','b')",
      '"account" AS t0 WHERE t0."name" IN (SELECT value FROM json_each(?))',
      ['["a","b"]'],
    ],
    ['text inside', "contains(name,'a')", '"account" AS t0 WHERE t0."name" GLOB ?', ['*[aA]*']],
    [
      'text in front',
      "startswith(name,'aB')",
      '"account" AS t0 WHERE (t0."name" >= ? AND t0."name" < ? AND t0."name" GLOB ?)',
      ['aB', 'ac', '[aA][Bb]*'],
    ],
    [
      'a lookup path',
      "primarycontactid/fullname eq 'a'",
      '"account" AS t0 LEFT JOIN "contact" AS t1 ON t1."contactid" = t0."primarycontactid" WHERE t1."fullname" = ?',
      ['a'],
    ],
    [
      'the key behind a lookup',
      `primarycontactid/contactid eq ${id(1)}`,
      '"account" AS t0 WHERE t0."primarycontactid" = ?',
      [id(1)],
    ],
    [
      'a lambda',
      "Account_Tasks/any(t:t/subject eq 'a')",
      '"account" AS t0 WHERE EXISTS (SELECT 1 FROM "task" AS t1 WHERE (t1."regardingobjectid" = t0."accountid" AND t1."subject" = ?))',
      ['a'],
    ],
  ])('%s', (...[, filter, text, values]) => {
    const table = filter.startsWith('firstname') ? 'contact' : 'account';
    const { statement } = compileQuery(
      crm.catalogue,
      parse(crm, `$select=${table}id&$filter=${filter}&$top=9`, { table }).query,
    );
    expect(where(statement.text)).toBe(text);
    expect(statement.values).toEqual([...values, 9]);
  });

  test('a whole statement: columns, joins, order, page', () => {
    const query = parseFetchXml(crm.catalogue, {
      context: aContext(),
      fetchXml: `<fetch count="3" page="2"><entity name="account"><attribute name="ownerid"/><order attribute="name" descending="true"/>
        <link-entity name="contact" from="contactid" to="primarycontactid" alias="c"><attribute name="fullname"/></link-entity></entity></fetch>`,
    });
    const { statement } = compileQuery(crm.catalogue, query);
    expect(statement.text).toBe(
      'SELECT t0."accountid" AS "c0", t0."versionnumber" AS "c1", t0."ownerid" AS "c2", t0."ownerid__table" AS "c2t", t1."fullname" AS "c3", ' +
        't0."name" AS "k0", t0."accountid" AS "k1" FROM "account" AS t0 JOIN "contact" AS t1 ON t1."contactid" = t0."primarycontactid" ' +
        'WHERE 1 ORDER BY t0."name" DESC, t0."accountid" LIMIT ? OFFSET ?',
    );
    expect(statement.values).toEqual([4, 3]);
  });
});
