import { type Restrict } from '../../../../local/dataverse/query/query-source';
import { runExpand } from '../../../../local/dataverse/query/run-expand';
import { runQuery } from '../../../../local/dataverse/query/run-query';
import { parseFetchXml } from '../../../../local/dataverse/query/parse-fetchxml';
import { DataverseError } from '../../../../local/dataverse/errors/dataverse-error';
import { aContext, id } from './small-crm';
import { filledCrm } from './filled-crm';
import { numbers, parse, refusal } from './ask';

const crm = filledCrm();

/** Sees only what the user owns, of accounts; of contacts all but Zoe; nothing of currencies. */
const restrict: Restrict = {
  hiddenColumns: () => new Set(),
  rows: (table) => {
    if (table === 'account')
      return { kind: 'comparison', operator: 'eq', left: { alias: 'root', column: 'ownerid' }, right: id(0xa01) };
    if (table === 'contact')
      return { kind: 'comparison', operator: 'ne', left: { alias: 'root', column: 'firstname' }, right: 'zoe' };
    if (table === 'transactioncurrency') throw new DataverseError(403, '0x80040220', 'no read on transactioncurrency');
    return undefined;
  },
};

const odata = (options: string, table = 'account'): readonly number[] =>
  numbers(runQuery(crm, parse(crm, options, { table }).query, restrict), `${table}id`);
const fetched = (inner: string): ReturnType<typeof runQuery> =>
  runQuery(
    crm,
    parseFetchXml(crm.catalogue, {
      fetchXml: `<fetch><entity name="account">${inner}</entity></fetch>`,
      context: aContext(),
    }),
    restrict,
  );

describe('what the caller may not see', () => {
  test('rows of the table itself', () => {
    expect(odata('$select=name')).toEqual([1, 5]);
    expect(odata('$filter=numberofemployees eq 50 or true')).toEqual([1, 5]);
    expect(runQuery(crm, parse(crm, '$count=true').query, restrict).count).toBe(2);
    expect(runQuery(crm, parse(crm, '$apply=aggregate($count as n)').query, restrict).rows).toEqual([{ n: 2 }]);
  });

  test('rows of a lookup path: they are as if they were not there', () => {
    expect(odata("$filter=primarycontactid/fullname eq 'Zoe Zimmer'")).toEqual([]);
    expect(odata("$filter=primarycontactid/fullname ne 'Zoe Zimmer'")).toEqual([1, 5]);
  });

  test('rows of a lambda', () => {
    expect(odata("$filter=contact_customer_accounts/any(c:c/firstname eq 'zoe')")).toEqual([]);
    expect(odata("$filter=contact_customer_accounts/any(c:c/firstname eq 'anna')")).toEqual([1]);
    expect(odata('$filter=account_primary_contact/any()', 'contact')).toEqual([]);
  });

  test('rows of every kind of link', () => {
    const link = (type: string): string =>
      `<link-entity name="contact" from="contactid" to="primarycontactid" link-type="${type}" alias="c"><attribute name="fullname"/></link-entity>`;
    expect(numbers(fetched(link('inner')))).toEqual([]);
    expect(fetched(link('outer')).rows.map((row) => row['c.fullname'])).toEqual([null, null]);
    expect(fetched(link('matchfirstrowusingcrossapply')).rows.map((row) => row['c.fullname'])).toEqual([null, null]);
    const bare = '<link-entity name="contact" from="contactid" to="primarycontactid" link-type="exists"/>';
    expect(numbers(fetched(bare))).toEqual([]);
    expect(numbers(fetched(`<filter>${bare.replace('exists', 'not any')}</filter>`))).toEqual([1, 5]);
  });

  test('rows of an expand', () => {
    const { query, expands } = parse(crm, '$expand=primarycontactid,contact_customer_accounts');
    const [first] = runExpand(crm, { rows: runQuery(crm, query, restrict).rows, expands }, restrict);
    expect(first?.expanded.get('primarycontactid')).toMatchObject({ row: null });
    expect(first?.expanded.get('contact_customer_accounts')).toMatchObject({
      rows: [{ row: { fullname: 'Anna Anna' } }],
    });
  });

  test('a linked table that may not be read at all refuses the query', () => {
    expect(refusal(() => odata("$filter=transactioncurrencyid/currencyname eq 'Euro'"))).toMatch(/^403 /);
    const link =
      '<link-entity name="transactioncurrency" from="transactioncurrencyid" to="transactioncurrencyid" link-type="outer"/>';
    expect(refusal(() => fetched(link))).toMatch(/^403 /);
  });
});
