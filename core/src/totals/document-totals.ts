import {
  add,
  allocate,
  convert,
  type CurrencyCode,
  decimal,
  type Decimal,
  divideDecimals,
  type Money,
  ok,
  refuse,
  type Result,
  subtract,
  sum,
  zero,
} from '../kernel';
import { lineNet } from './line-net';
import { type TaxCategory } from './tax-category';
import { amountsAt, type TaxGroup, taxGroups } from './tax-groups';
import { taxRateAllowed } from './tax-rate-allowed';
import { type TaxedLine } from './taxed-line';

/** What the totals of an invoice, order or credit note are computed from; a credit note has negative quantities throughout. */
export interface TaxedDocument {
  readonly currency: CurrencyCode;
  readonly lines: readonly TaxedLine[];
  /** Document level allowances (BG-20), before they are split over tax categories. */
  readonly allowances?: readonly Money[];
  /** Document level charges such as freight (BG-21). */
  readonly charges?: readonly Money[];
  /** Paid before issue (BT-113). */
  readonly paid?: Money;
}

/** The tax of one category and rate (BG-23): base = lines - allowances + charges; tax = base x rate, rounded once. */
export interface TaxSubtotal {
  readonly taxCategory: TaxCategory;
  /** Percent (BT-119). */
  readonly taxRate: Decimal;
  readonly lines: Money;
  /** Its share of the document allowances (BT-92), to be written as one allowance of this category and rate. */
  readonly allowances: Money;
  readonly charges: Money;
  /** BT-116. */
  readonly base: Money;
  /** BT-117. */
  readonly tax: Money;
}

/** The totals of a document (BG-22), exact to the minor unit. */
export interface DocumentTotals {
  /** Line net amounts in the order of the lines (BT-131). */
  readonly lineNets: readonly Money[];
  /** BT-106. */
  readonly lineTotal: Money;
  /** BT-107; zero is written as absent. */
  readonly allowanceTotal: Money;
  /** BT-108; zero is written as absent. */
  readonly chargeTotal: Money;
  /** BT-109. */
  readonly net: Money;
  /** BT-110. */
  readonly tax: Money;
  /** BT-112. */
  readonly gross: Money;
  /** BT-113. */
  readonly paid: Money;
  /** BT-115. */
  readonly due: Money;
  readonly breakdown: readonly TaxSubtotal[];
}

export type TotalsRefusal =
  | { readonly code: 'totals.no-lines' }
  | { readonly code: 'totals.rate-not-allowed'; readonly line: number; readonly taxCategory: TaxCategory }
  | { readonly code: 'totals.nothing-to-split-over' };

/**
 * The totals of a document in the order of spec/formats.md 6: line nets rounded once half away from zero, their sum, document allowances and
 * charges split over (category, rate) by largest remainder in proportion to the absolute line sums, base, tax per category and rate rounded
 * once half away from zero (never per line), totals. BR-CO-10 to BR-CO-16 hold without slack; negated quantities and amounts give negated
 * totals. Refused: no lines, a rate its category may not carry (line counted from 1), an allowance or charge where no line has an amount.
 * @example three lines of 0.33 at 20 % carry 0.20 of tax, not 0.21 (V02)
 */
export function documentTotals(document: TaxedDocument): Result<DocumentTotals, TotalsRefusal> {
  const { currency, lines, allowances = [], charges = [], paid = zero(document.currency) } = document;
  const refusal = refusalOf(lines);
  if (refusal) return refuse(refusal);
  const lineNets = lines.map((line) => lineNet(line, currency));
  const groups = taxGroups(lines).map((group) => ({
    ...group,
    lines: sum(amountsAt(lineNets, group.places), currency),
  }));
  const allowanceShares = split(allowances, groups);
  const chargeShares = split(charges, groups);
  if (!allowanceShares || !chargeShares) return refuse({ code: 'totals.nothing-to-split-over' });
  const breakdown = groups.map((group, at) =>
    subtotalOf(group, allowanceShares[at] ?? zero(currency), chargeShares[at] ?? zero(currency)),
  );
  const lineTotal = sum(lineNets, currency);
  const allowanceTotal = sum(allowances, currency);
  const chargeTotal = sum(charges, currency);
  const net = add(subtract(lineTotal, allowanceTotal), chargeTotal);
  const tax = sum(
    breakdown.map((subtotal) => subtotal.tax),
    currency,
  );
  const gross = add(net, tax);
  const due = subtract(gross, paid);
  return ok({ lineNets, lineTotal, allowanceTotal, chargeTotal, net, tax, gross, paid, due, breakdown });
}

function refusalOf(lines: readonly TaxedLine[]): TotalsRefusal | undefined {
  if (lines.length === 0) return { code: 'totals.no-lines' };
  const at = lines.findIndex(({ taxCategory, taxRate }) => !taxRateAllowed(taxCategory, taxRate));
  const wrong = lines[at];
  return wrong && { code: 'totals.rate-not-allowed', line: at + 1, taxCategory: wrong.taxCategory };
}

type SummedGroup = TaxGroup & { readonly lines: Money };

/** The share of each group in the amounts together; undefined when there is something to split and nothing to split it over. */
function split(amounts: readonly Money[], groups: readonly SummedGroup[]): readonly Money[] | undefined {
  const weights = groups.map((group) => Math.abs(group.lines.minor));
  const none = groups.map((group) => zero(group.lines.currency));
  return amounts.reduce<readonly Money[] | undefined>((shares, amount) => {
    const parts = allocate(amount, weights);
    if (!parts.ok) return amount.minor === 0 ? shares : undefined;
    return shares && parts.value.map((part, at) => add(part, shares[at] ?? zero(part.currency)));
  }, none);
}

function subtotalOf({ taxCategory, taxRate, lines }: SummedGroup, allowances: Money, charges: Money): TaxSubtotal {
  const base = add(subtract(lines, allowances), charges);
  const tax = convert(base, { currency: base.currency, rate: fractionOf(taxRate), mode: 'halfAwayFromZero' });
  return { taxCategory, taxRate, lines, allowances, charges, base, tax };
}

/** Percent as a factor; two more places hold every digit of it. */
const fractionOf = (percent: Decimal): Decimal =>
  divideDecimals(percent, decimal(100), { places: 40, mode: 'halfAwayFromZero' });
