import { compileQuery } from '../../../../local/dataverse/query/compile-query';
import { encodePagingCookie } from '../../../../local/dataverse/query/paging-cookie';
import { runQuery } from '../../../../local/dataverse/query/run-query';
import { type SqlText } from '../../../../local/dataverse/query/sql/sql-text';
import { emptyCrm, id } from './small-crm';
import { ask, parse } from './ask';

const crm = emptyCrm();
crm.database.execute(`CREATE INDEX account_created ON account (createdon);
  INSERT INTO account (accountid, name, accountnumber, primarycontactid)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  SELECT printf('00000000-0000-4000-8000-%012x', i), 'Customer ' || i, 'N' || i, printf('00000000-0000-4000-8000-%012x', i % 100) FROM n`);

const planOf = ({ text, values }: SqlText): string =>
  crm.database
    .all(`EXPLAIN QUERY PLAN ${text}`, values)
    .map((row) => row['detail'] as string)
    .join('\n');

const plan = (options: string): string => planOf(compileQuery(crm.catalogue, parse(crm, options).query).statement);

const among = (property: string): string => {
  const ids = Array.from({ length: 250 }, (_, index) => `'${id(index)}'`).join(',');
  return `Microsoft.Dynamics.CRM.In(PropertyName='${property}',PropertyValues=[${ids}])`;
};

describe('an indexed column uses its index', () => {
  test.each([
    ['an alternate key', "$filter=accountnumber eq 'n77'", 'account.key.account_number'],
    ['a lookup', `$filter=_primarycontactid_value eq ${id(7)}`, 'account.primarycontactid'],
    ['a lookup in other words', `$filter=primarycontactid/contactid eq ${id(7)}`, 'account.primarycontactid'],
    ['a name', "$filter=name eq 'CUSTOMER 7'", 'account.name'],
    ['a name with letters beyond ASCII', "$filter=name eq 'müller'", 'account.name'],
    ['a list', "$filter=name in ('customer 7','customer 8')", 'account.name'],
    ['the beginning of a name', "$filter=startswith(name,'customer 123')", 'account.name'],
    ['a range of times', '$filter=createdon ge 2026-01-01 and createdon lt 2026-02-01', 'account_created'],
    ['a day', "$filter=Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", 'account_created'],
    ['250 keys', `$filter=${among('accountid')}`, 'sqlite_autoindex_account_1'],
    ['250 lookup values', `$filter=${among('primarycontactid')}`, 'account.primarycontactid'],
    ['the key', `$filter=accountid eq ${id(7)}`, 'sqlite_autoindex_account_1'],
  ])('%s', (_, options, index) => {
    expect(plan(options)).toContain(`SEARCH t0 USING INDEX ${index}`);
    expect(plan(options)).not.toMatch(/SCAN t0/);
  });

  test('tables two lookups away are searched row by row and never built in full', () => {
    const twoLookups =
      "$filter=primarycontactid/parentcustomerid_account/accountnumber eq 'n1' or primarycontactid/fullname eq 'Ann'";
    expect(plan(twoLookups)).toContain('SEARCH t2 USING INDEX sqlite_autoindex_account_1');
    expect(plan(twoLookups)).not.toMatch(/MATERIALIZE|AUTOMATIC/);
  });

  test('the beginning of a name finds the right rows', () =>
    expect(ask(crm, "$filter=startswith(name,'customer 1234')").rows).toHaveLength(11));

  test.each([
    ['the key', '$select=name', 'SEARCH t0 USING INDEX sqlite_autoindex_account_1'],
    ['the name', '$select=name&$orderby=name', 'SEARCH t0 USING INDEX account.name'],
    ['the name, backwards', '$select=name&$orderby=name desc', 'SEARCH t0 USING INDEX account.name'],
    ['a time, backwards', '$select=name&$orderby=createdon desc', 'SEARCH t0 USING INDEX account_created'],
    ['an alternate key', '$select=name&$orderby=accountnumber', 'SEARCH t0 USING INDEX account.key.account_number'],
    ['name and time', '$select=name&$orderby=name,createdon desc', 'SEARCH t0 USING INDEX account.name'],
  ])(
    'row 55: every page in the order of %s begins where the one before ended and sorts no more than equals',
    (...row) => {
      const [, options, search] = row;
      const context = { maxPageSize: 10 };
      const { query } = parse(crm, options, { context });
      const cursor = runQuery(crm, query).next ?? { values: [], id: '' };
      const cookie = encodePagingCookie(crm.catalogue, query, { page: 1, cursor });
      const { statement } = compileQuery(
        crm.catalogue,
        parse(crm, `${options}&$skiptoken=${cookie}`, { context }).query,
      );
      const details = planOf(statement);
      expect(details).toContain(search);
      expect(details).not.toMatch(/MULTI-INDEX|SCAN t0|TEMP B-TREE FOR ORDER BY/);
    },
  );
});
