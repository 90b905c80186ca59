import {
  customerProfileIdentity,
  readCustomerProfile,
  readOpenItem,
  readReceivable,
  readSettlement,
  readTransactionCurrency,
  writeCustomerProfile,
  writeOpenItem,
  writeSettlement,
  UNSCORED,
} from '@o2c/core/dataverse';
import { isoDate, money, negate } from '@o2c/core/kernel';
import { anItem, aSettlement } from '../receivables/receivable-builders';
import { links, returned } from './returned-row';

const ID = '11111111-1111-4111-8111-111111111111';
const item = anItem({ id: ID, customerId: ID, legalEntityId: ID, closedOn: isoDate('2026-03-31') });
const credit = {
  ...item,
  id: ID.replace(/1/g, '2'),
  amount: negate(item.amount),
  accountingAmount: negate(item.amount),
};
const settlement = aSettlement(item, credit, { on: '2026-03-31' });
const row = returned(writeOpenItem(item, links), 'text');
const defectsOf = (over: Record<string, unknown>) => {
  const read = readOpenItem({ ...row, ...over });
  return read.ok ? [] : read.error.defects.map(({ column, reason }) => [column, reason]);
};

describe('a row that cannot be read', () => {
  test.each`
    case                               | over                                    | reason
    ${'more digits than the currency'} | ${{ o2c_amount: '1.005' }}              | ${'money.too-many-digits'}
    ${'more digits, as a double'}      | ${{ o2c_amount: 1.005 }}                | ${'money.too-many-digits'}
    ${'a double that lost digits'}     | ${{ o2c_amount: 2 ** 53 / 10 ** 4 }}    | ${'cell.number-inexact'}
    ${'the same below zero'}           | ${{ o2c_amount: -(2 ** 53) / 10 ** 4 }} | ${'cell.number-inexact'}
    ${'no number'}                     | ${{ o2c_amount: NaN }}                  | ${'cell.not-a-number'}
    ${'a truth for a number'}          | ${{ o2c_amount: true }}                 | ${'cell.not-a-number'}
    ${'text that is no number'}        | ${{ o2c_amount: '1,00' }}               | ${'money.malformed'}
    ${'null'}                          | ${{ o2c_amount: null }}                 | ${'missing'}
    ${'nothing'}                       | ${{ o2c_amount: undefined }}            | ${'missing'}
  `('an amount that is $case', ({ over, reason }: { over: Record<string, unknown>; reason: string }) =>
    expect(defectsOf(over)).toEqual([['o2c_amount', reason]]),
  );

  test.each`
    column                     | value                     | reason
    ${'o2c_documentdate'}      | ${'2026-02-30'}           | ${'date.invalid'}
    ${'o2c_documentdate'}      | ${'2026-03-01T00:00:00Z'} | ${'date.invalid'}
    ${'o2c_closedon'}          | ${7}                      | ${'cell.not-text'}
    ${'o2c_kind'}              | ${1}                      | ${'cell.unknown-choice'}
    ${'o2c_instalment'}        | ${1.5}                    | ${'cell.not-an-integer'}
    ${'o2c_disputed'}          | ${'yes'}                  | ${'cell.not-yes-or-no'}
    ${'o2c_recordedon'}        | ${'yesterday'}            | ${'instant.invalid'}
    ${'_o2c_customerid_value'} | ${'ACME'}                 | ${'cell.not-an-id'}
    ${'_o2c_customerid_value'} | ${null}                   | ${'missing'}
    ${'o2c_key'}               | ${7}                      | ${'cell.not-text'}
  `('$column $value: $reason', ({ column, value, reason }: { column: string; value: unknown; reason: string }) =>
    expect(defectsOf({ [column]: value })).toEqual([[column, reason]]),
  );

  test('an unknown currency spoils the row, not the program', () =>
    expect(defectsOf({ o2c_currencycode: 'XXX' })[0]).toEqual(['o2c_currencycode', 'currency.unknown']));

  test('all defects are told at once, with table and id', () =>
    expect(readOpenItem({ ...row, o2c_kind: 1, o2c_duedate: '' })).toMatchObject({
      ok: false,
      error: {
        code: 'row.unreadable',
        table: 'o2c_openitem',
        id: ID,
        defects: [
          { column: 'o2c_kind', found: '1' },
          { column: 'o2c_duedate', found: '""' },
        ],
      },
    }));

  test.each([null, undefined, 7, 'row', []])('%p is no row', (source) =>
    expect(readTransactionCurrency(source)).toMatchObject({ ok: false, error: { id: 'unknown' } }),
  );
});

describe('what Dataverse leaves out', () => {
  test('discount, write-off and exchange difference that were never set are zero', () => {
    const settled = returned(writeSettlement(settlement, links), 'double');
    const amounts = { o2c_discountamount: null, o2c_writeoffamount: null, o2c_exchangedifference: null };
    expect(readSettlement({ ...settled, ...amounts })).toEqual({ ok: true, value: settlement });
  });

  test('a profile that nobody blocked, limited or changed', () => {
    const { name, currency } = { name: 'ACME', currency: 'EUR' as const };
    const identity = { ...customerProfileIdentity(ID, ID), customerId: ID, legalEntityId: ID, name, currency };
    const no = {
      unlimitedCredit: false,
      mandatoryCreditLimit: false,
      ...UNSCORED,
      excludedFromCredit: false,
      requiresPurchaseOrder: false,
    };
    const profile = { ...identity, ...no, blocked: 'none', version: 0 } as const;
    const flags = {
      o2c_unlimitedcredit: null,
      o2c_mandatorycreditlimit: null,
      o2c_excludedfromcredit: null,
      o2c_requirespurchaseorder: null,
    };
    const never = { ...flags, o2c_blocked: null, o2c_version: null, o2c_creditlimit: null };
    const stored = returned(writeCustomerProfile(profile, links), 'text');
    expect(readCustomerProfile({ ...stored, ...never })).toEqual({ ok: true, value: { ...profile, etag: 'W/"1"' } });
  });

  test('a flag that was never set is no, a disputed amount that was never set is zero', () =>
    expect(readOpenItem({ ...row, o2c_disputed: null, o2c_disputedamount: null, o2c_closedon: null })).toMatchObject({
      ok: true,
      value: { disputed: false, disputedAmount: money(0, 'EUR') },
    }));

  test('columns beyond aging may be absent when only aging is wanted', () => {
    const { o2c_key: key, o2c_requesthash: hash, _o2c_legalentityid_value: entity, ...narrow } = row;
    expect([key, hash, entity].every((value) => value !== undefined)).toBe(true);
    expect(readReceivable(narrow)).toMatchObject({ ok: true, value: { amount: item.amount } });
  });
});

describe('a row to create', () => {
  test('can be read before it has been anywhere, but for its lookups', () => {
    const unsent = { ...writeOpenItem(item, links), _o2c_customerid_value: ID, _o2c_legalentityid_value: ID };
    expect(readOpenItem(unsent)).toEqual({ ok: true, value: item });
  });

  test('carries amounts as exact text and lookups as bindings', () =>
    expect(writeOpenItem(item, links)).toMatchObject({
      o2c_openitemid: ID,
      o2c_amount: { exact: '100.00' },
      o2c_kind: 271800000,
      o2c_closedon: '2026-03-31',
      'o2c_customerid@odata.bind': `/accounts(${ID})`,
      'o2c_legalentityid@odata.bind': `/o2c_legalentities(${ID})`,
      'ownerid@odata.bind': '/teams(00000000-0000-4000-8000-000000000001)',
      'transactioncurrencyid@odata.bind': '/transactioncurrencies(00000000-0000-4000-8000-0000000000e1)',
    }));

  test('in a currency the environment does not have is a bug of the caller', () =>
    expect(() => writeOpenItem(item, { ...links, currencyIds: {} })).toThrow('no transactioncurrency EUR'));
});
