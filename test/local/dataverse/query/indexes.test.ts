import { compileQuery } from '../../../../local/dataverse/query/compile-query';
import { emptyCrm, id } from './small-crm';
import { ask, parse } from './ask';

const crm = emptyCrm();
crm.database.execute(`CREATE INDEX account_name ON account (name);
  CREATE INDEX account_created ON account (createdon);
  INSERT INTO account (accountid, name, accountnumber, primarycontactid)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  SELECT printf('00000000-0000-4000-8000-%012x', i), 'Customer ' || i, 'N' || i, printf('00000000-0000-4000-8000-%012x', i % 100) FROM n`);

const plan = (options: string): string => {
  const { statement } = compileQuery(crm.catalogue, parse(crm, options).query);
  return crm.database
    .all(`EXPLAIN QUERY PLAN ${statement.text}`, statement.values)
    .map((row) => row['detail'] as string)
    .join('\n');
};

const among = (property: string): string => {
  const ids = Array.from({ length: 250 }, (_, index) => `'${id(index)}'`).join(',');
  return `Microsoft.Dynamics.CRM.In(PropertyName='${property}',PropertyValues=[${ids}])`;
};

describe('an indexed column uses its index', () => {
  test.each([
    ['an alternate key', "$filter=accountnumber eq 'n77'", 'account.key.account_number'],
    ['a lookup', `$filter=_primarycontactid_value eq ${id(7)}`, 'account.primarycontactid'],
    ['a lookup in other words', `$filter=primarycontactid/contactid eq ${id(7)}`, 'account.primarycontactid'],
    ['a name', "$filter=name eq 'CUSTOMER 7'", 'account_name'],
    ['a name with letters beyond ASCII', "$filter=name eq 'müller'", 'account_name'],
    ['a list', "$filter=name in ('customer 7','customer 8')", 'account_name'],
    ['the beginning of a name', "$filter=startswith(name,'customer 123')", 'account_name'],
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

  test('a page in the order of the key needs no sorting, nor does the next one', () => {
    const query = parse(crm, '$select=name', { context: { maxPageSize: 10 } }).query;
    const paged = { ...query, page: { size: 10, number: 2, after: { values: [], id: id(500) } } };
    const { statement } = compileQuery(crm.catalogue, paged);
    const details = crm.database
      .all(`EXPLAIN QUERY PLAN ${statement.text}`, statement.values)
      .map((row) => row['detail']);
    expect(details.join()).not.toContain('TEMP B-TREE');
  });
});
