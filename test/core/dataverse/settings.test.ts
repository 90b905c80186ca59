import {
  type BankAccount,
  currencyRateSelect,
  type PaymentTerm,
  type Policy,
  readBankAccount,
  readCurrencyRate,
  readDefaultAutonomy,
  readPaymentTerm,
  readPaymentTermDiscount,
  readPolicy,
  readTaxRate,
  tables,
  type TaxRate,
  writeBankAccount,
  writePaymentTerm,
  writePaymentTermDiscount,
  writePolicy,
  writeTaxRate,
} from '@o2c/core/dataverse';
import { decimal, type Decimal } from '@o2c/core/kernel';
import { type Autonomy } from '@o2c/core/operations';
import { type TaxCategory } from '@o2c/core/totals';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, aText, joined, maybe } from './arbitraries';
import { returned } from './returned-row';

const aPercentage = (): Arbitrary<Decimal> =>
  fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 9999 }))
    .map(([whole, digits]) => decimal(`${whole}.${String(digits).padStart(4, '0')}`));
const aCount = () => fc.integer({ min: 0, max: 365 });

const aTerm: Arbitrary<PaymentTerm> = fc
  .tuple(
    fc.record({
      id: anId(),
      code: aText(),
      name: aText(),
      netDays: aCount(),
      endOfMonth: fc.boolean(),
      monthsAhead: aCount(),
      instalments: fc.integer({ min: 1, max: 12 }),
      rank: aCount(),
      discountRank: aCount(),
    }),
    maybe('dayOfMonth', fc.integer({ min: 1, max: 31 })),
    maybe('noteText', aText()),
  )
  .map(joined);

const aTaxRate: Arbitrary<TaxRate> = fc
  .tuple(
    fc.record({
      legalEntityId: anId(),
      code: aText(),
      category: fc.constantFrom(...(Object.keys(tables.taxRate.choices.category) as TaxCategory[])),
      percentage: aPercentage(),
      validFrom: aDate(),
    }),
    maybe('exemptionReason', aText()),
  )
  .map(joined);

const aPolicy: Arbitrary<Policy> = fc
  .tuple(
    fc.record({
      actionType: aText(),
      autonomy: fc.constantFrom<Autonomy>('observe', 'suggest', 'approve', 'act'),
    }),
    maybe('legalEntityId', anId()),
    maybe('approvalAbove', aPercentage()),
    maybe('maximumPerRun', aCount()),
    maybe('maximumAmountPerRun', aPercentage()),
    maybe('parameters', aText()),
  )
  .map(joined);

const anAccount: Arbitrary<BankAccount> = fc
  .tuple(
    fc.record({
      id: anId(),
      legalEntityId: anId(),
      currency: aCurrency(),
      ibanHash: aText(),
      ledgerAccount: aText(),
      isDefault: fc.boolean(),
    }),
    maybe('ibanMasked', aText()),
    maybe('iban', aText()),
    maybe('bic', aText()),
  )
  .map(joined);

describe('settings come back as they were written', () => {
  test('payment terms', () =>
    fc.assert(
      fc.property(aTerm, (term) =>
        expect(readPaymentTerm(returned(writePaymentTerm(term), 'text'))).toEqual({ ok: true, value: term }),
      ),
    ));

  test('tiers of cash discount', () =>
    fc.assert(
      fc.property(fc.record({ paymentTermId: anId(), days: aCount(), percentage: aPercentage() }), (tier) =>
        expect(readPaymentTermDiscount(returned(writePaymentTermDiscount(tier), 'text'))).toEqual({
          ok: true,
          value: tier,
        }),
      ),
    ));

  test('tax rates', () =>
    fc.assert(
      fc.property(aTaxRate, (rate) =>
        expect(readTaxRate(returned(writeTaxRate(rate), 'text'))).toEqual({ ok: true, value: rate }),
      ),
    ));

  test('policies', () =>
    fc.assert(
      fc.property(aPolicy, (policy) =>
        expect(readPolicy(returned(writePolicy(policy), 'text'))).toEqual({ ok: true, value: policy }),
      ),
    ));

  test('bank accounts', () =>
    fc.assert(
      fc.property(anAccount, (account) =>
        expect(readBankAccount(returned(writeBankAccount(account), 'text'))).toEqual({ ok: true, value: account }),
      ),
    ));

  test('and a currency brings its rate with every digit', () => {
    expect(currencyRateSelect).toContain('exchangerate');
    const row = {
      transactioncurrencyid: '00000000-0000-4000-8000-0000000000e1',
      isocurrencycode: 'EUR',
      exchangerate: '0.9200000001',
    };
    expect(readCurrencyRate(row)).toEqual({
      ok: true,
      value: { id: row.transactioncurrencyid, code: 'EUR', rate: decimal('0.9200000001') },
    });
  });
});

describe('the default autonomy', () => {
  const values = 'environmentvariabledefinition_environmentvariablevalue';
  test.each<[string, unknown[], Autonomy]>([
    ['is what the environment says', [{ defaultvalue: 'suggest', [values]: [{ value: 'act' }] }], 'act'],
    ["is the solution's where the environment says nothing", [{ defaultvalue: 'suggest', [values]: [] }], 'suggest'],
    ['is observe where a word is no level', [{ defaultvalue: 'suggest', [values]: [{ value: 'ACT!' }] }], 'observe'],
    ['is observe where nothing is known', [], 'observe'],
  ])('%s', (_name, rows, level) => expect(readDefaultAutonomy(rows)).toBe(level));
});
