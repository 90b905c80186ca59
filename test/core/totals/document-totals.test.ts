import { readFileSync } from 'node:fs';
import { add, decimal, money, type Money, negate, parseMoney, subtract, sum } from '@o2c/core/kernel';
import {
  type DocumentTotals,
  documentTotals,
  type TaxCategory,
  type TaxedDocument,
  type TaxedLine,
} from '@o2c/core/totals';
import fc from 'fast-check';
import { describeWithReferenceData, referenceData } from '../../builders/reference-data';
import { aTaxedDocument } from './taxed-document-arbitrary';

const eur = (text: string): Money => {
  const amount = parseMoney(text, 'EUR');
  if (!amount.ok) throw new RangeError(text);
  return amount.value;
};

const line = (quantity: string, unitPrice: string, taxRate: string): TaxedLine => ({
  quantity: decimal(quantity),
  unitPrice: decimal(unitPrice),
  taxCategory: 'standard',
  taxRate: decimal(taxRate),
});

const totalsOf = (document: TaxedDocument): DocumentTotals => {
  const totals = documentTotals(document);
  if (!totals.ok) throw new RangeError(totals.error.code);
  return totals.value;
};

const minors = (totals: DocumentTotals) =>
  [totals.lineTotal, totals.allowanceTotal, totals.chargeTotal, totals.net, totals.tax, totals.gross, totals.due].map(
    (amount) => amount.minor,
  );

describe('documentTotals on the vectors of spec/formats.md 6 (BT-106 / 107 / 108 / 109 / 110 / 112 / 115)', () => {
  const one = line('1', '100.00', '19');
  test.each<[string, Omit<TaxedDocument, 'currency'>, readonly number[]]>([
    ['V01 plain', { lines: [one] }, [10000, 0, 0, 10000, 1900, 11900, 11900]],
    [
      'V02 tax per category, never per line',
      { lines: Array(3).fill(line('1', '0.33', '20')) },
      [99, 0, 0, 99, 20, 119, 119],
    ],
    [
      'V03 10 % off, two rates',
      { lines: [line('2', '100.00', '19'), line('1', '100.00', '7')], allowances: [eur('30.00')] },
      [30000, 3000, 0, 27000, 4050, 31050, 31050],
    ],
    [
      'V04 split 3.33 / 6.67',
      { lines: [line('1', '33.33', '19'), line('1', '66.67', '7')], allowances: [eur('10.00')] },
      [10000, 1000, 0, 9000, 990, 9990, 9990],
    ],
    ['V05 freight', { lines: [one], charges: [eur('15.00')] }, [10000, 0, 1500, 11500, 2185, 13685, 13685]],
    ['V06 prepaid', { lines: [one], paid: eur('50.00') }, [10000, 0, 0, 10000, 1900, 11900, 6900]],
    ['V09 half a cent up', { lines: [line('1', '0.50', '19')] }, [50, 0, 0, 50, 10, 60, 60]],
    ['V10 half a cent away from zero', { lines: [line('-1', '0.50', '19')] }, [-50, 0, 0, -50, -10, -60, -60]],
    [
      'V11 price per 1000',
      { lines: [{ ...line('2500', '12.3456', '19'), priceBaseQuantity: decimal('1000') }] },
      [3086, 0, 0, 3086, 586, 3672, 3672],
    ],
    [
      'V12 10 % off the line',
      { lines: [{ ...line('7', '14.99', '19'), discount: eur('10.49') }] },
      [9444, 0, 0, 9444, 1794, 11238, 11238],
    ],
  ])('%s', (_name, document, expected) => {
    expect(minors(totalsOf({ currency: 'EUR', ...document }))).toEqual(expected);
  });

  test('V03: the base of each rate is lowered by its share (BR-S-08, so X06 cannot come out)', () => {
    const lines = [line('2', '100.00', '19'), line('1', '100.00', '7')];
    const { breakdown } = totalsOf({ currency: 'EUR', lines, allowances: [eur('30.00')] });
    expect(breakdown.map(({ allowances, base, tax }) => [allowances, base, tax])).toEqual([
      [eur('20.00'), eur('180.00'), eur('34.20')],
      [eur('10.00'), eur('90.00'), eur('6.30')],
    ]);
  });
});

interface Vector {
  readonly id: string;
  readonly lines: readonly { qty: string; price: string; base?: string; net: string; rate: string }[];
  readonly ac?: readonly { charge: boolean; amount: string; rate: string }[];
  readonly vat: readonly { rate: string; base: string; tax: string }[];
  readonly t: Readonly<Record<string, string>>;
}

/** What a vector says of a document, and what we say of the same lines and allowances. */
function bothSides({ lines, ac = [], vat, t }: Vector) {
  const charged = (wanted: boolean) => ac.filter(({ charge }) => charge === wanted).map(({ amount }) => eur(amount));
  const ours = totalsOf({
    currency: 'EUR',
    lines: lines.map(({ qty, price, rate }) => line(qty, price, rate)),
    // A vector writes an allowance already split: put together again, it is the document's.
    allowances: [sum(charged(false), 'EUR')],
    charges: [sum(charged(true), 'EUR')],
    paid: eur(t['prepaid'] ?? '0'),
  });
  const shareOf = (rate: string) =>
    sum(
      ac.filter((one) => !one.charge && one.rate === rate).map(({ amount }) => eur(amount)),
      'EUR',
    );
  const said = (name: string) => eur(t[name] ?? '0').minor;
  return {
    ours: {
      totals: minors(ours),
      nets: ours.lineNets.map(({ minor }) => minor),
      breakdown: ours.breakdown.map((one) => [one.taxRate, one.allowances.minor, one.base.minor, one.tax.minor]),
    },
    theirs: {
      totals: ['line', 'allow', 'charge', 'excl', 'tax', 'incl', 'pay'].map(said),
      nets: lines.map(({ net }) => eur(net).minor),
      breakdown: vat.map(({ rate, base, tax }) => [rate, shareOf(rate).minor, eur(base).minor, eur(tax).minor]),
    },
  };
}

describeWithReferenceData('documentTotals on vectors.json', () => {
  const vectors = JSON.parse(readFileSync(referenceData('einvoice/vectors.json'), 'utf8')) as readonly Vector[];
  const vector = (name: string): Vector => {
    const found = vectors.find(({ id }) => id.startsWith(name));
    if (!found) throw new RangeError(`no vector ${name}`);
    return found;
  };

  test.each(['V01', 'V02', 'V03', 'V04', 'V05', 'V06', 'V09', 'V10'])('%s to the cent', (name) => {
    const { ours, theirs } = bothSides(vector(name));
    expect(ours).toEqual(theirs);
  });

  test.each(['X01', 'X03', 'X04', 'X06'])('%s is a document we never write', (name) => {
    const { ours, theirs } = bothSides(vector(name));
    expect(ours).not.toEqual(theirs);
  });
});

describe('documentTotals refuses', () => {
  test('a document without lines (BR-16)', () =>
    expect(documentTotals({ currency: 'EUR', lines: [] })).toEqual({ ok: false, error: { code: 'totals.no-lines' } }));

  test.each<[TaxCategory, string]>([
    ['standard', '0'],
    ['zeroRated', '7'],
    ['exempt', '7'],
    ['reverseCharge', '19'],
    ['intraCommunity', '19'],
    ['export', '19'],
    ['outsideScope', '19'],
    ['canaryIslands', '-1'],
    ['ceutaMelilla', '-1'],
  ])('%s at %s %% (BR-x-05)', (taxCategory, rate) => {
    const lines = [line('1', '1', '19'), { ...line('1', '1', rate), taxCategory }];
    const error = { code: 'totals.rate-not-allowed', line: 2, taxCategory };
    expect(documentTotals({ currency: 'EUR', lines })).toEqual({ ok: false, error });
  });

  test('freight on lines that are all free, for no category would carry it', () =>
    expect(documentTotals({ currency: 'EUR', lines: [line('1', '0', '19')], charges: [eur('5.00')] })).toEqual({
      ok: false,
      error: { code: 'totals.nothing-to-split-over' },
    }));
});

describe('documentTotals on any document', () => {
  const each = (law: (totals: DocumentTotals, document: TaxedDocument) => void) =>
    fc.assert(
      fc.property(aTaxedDocument(), (document) => law(totalsOf(document), document)),
      { numRuns: 500 },
    );

  test('BR-CO-10 to BR-CO-16 hold without slack (IN-3)', () =>
    each((totals, { currency, allowances = [], charges = [] }) => {
      expect(totals.lineTotal).toEqual(sum(totals.lineNets, currency));
      expect(totals.allowanceTotal).toEqual(sum(allowances, currency));
      expect(totals.chargeTotal).toEqual(sum(charges, currency));
      expect(totals.net).toEqual(add(subtract(totals.lineTotal, totals.allowanceTotal), totals.chargeTotal));
      expect(totals.tax).toEqual(
        sum(
          totals.breakdown.map(({ tax }) => tax),
          currency,
        ),
      );
      expect(totals.gross).toEqual(add(totals.net, totals.tax));
      expect(totals.due).toEqual(subtract(totals.gross, totals.paid));
    }));

  test('BR-x-08: the bases sum to the net amount, and each is its lines less allowances plus charges', () =>
    each((totals, { currency }) => {
      expect(
        sum(
          totals.breakdown.map(({ base }) => base),
          currency,
        ),
      ).toEqual(totals.net);
      for (const { lines, allowances, charges, base } of totals.breakdown)
        expect(base).toEqual(add(subtract(lines, allowances), charges));
    }));

  test('BR-CO-17: the tax of each rate is within half a minor unit of the exact product', () =>
    each(({ breakdown }) => {
      for (const { base, taxRate, tax } of breakdown) {
        const exact = BigInt(base.minor) * BigInt(Math.round(Number(taxRate) * 100));
        const error = BigInt(tax.minor) * 10_000n - exact;
        expect(error <= 5_000n && error >= -5_000n).toBe(true);
      }
    }));

  test('a credit note of it carries the negated totals', () =>
    each((totals, document) => {
      const mirrored = totalsOf({
        ...document,
        lines: document.lines.map(({ quantity, discount, ...rest }) => ({
          ...rest,
          quantity: decimal(quantity.startsWith('-') ? quantity.slice(1) : `-${quantity}`),
          ...(discount === undefined ? {} : { discount: negate(discount) }),
        })),
        allowances: (document.allowances ?? []).map(negate),
        charges: (document.charges ?? []).map(negate),
        paid: negate(document.paid ?? money(0, document.currency)),
      });
      expect(minors(mirrored)).toEqual(minors(totals).map((minor) => 0 - minor + 0));
    }));

  test('the order of the lines moves no total when there is nothing to split', () =>
    each((_totals, { currency, lines }) => {
      const forward = totalsOf({ currency, lines });
      expect(minors(totalsOf({ currency, lines: [...lines].reverse() }))).toEqual(minors(forward));
    }));
});
