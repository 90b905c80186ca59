import {
  type Decimal,
  divideDecimals,
  type IsoDate,
  scaledDecimal,
  minorUnitsOf,
  addMonths,
  decimal,
  calendarDayOf,
} from '../kernel';
import { type ScoringFacts } from './customer-facts';
import { daysSalesOutstanding } from './days-sales-outstanding';
import { yearOfSales } from './year-of-sales';
import { type FactorValue, type UnknownBecause } from './factor-value';
import { averageBalance } from './average-balance';
import { ledgerBalance } from './ledger-balance';
import { limitUse } from './limit-use';
import { paymentIndexOf } from './payment-index-of';
import { type PaymentBehaviour, readBehaviour } from './read-behaviour';
import { type ScoringGroup } from './scoring';
import { signalValue } from './signal-value';

/** What was measured: a value for each group, by its code, and the payment index, whether or not a group asks for it. */
export interface MeasuredFactors {
  readonly values: ReadonlyMap<string, FactorValue>;
  readonly paymentIndex?: Decimal;
}

/** Measures every factor that a scoring asks for, out of the own books as of a day (CR-16). Only what is dated up to the day counts. */
export function measureFactors(facts: ScoringFacts, groups: readonly ScoringGroup[], asOf: IsoDate): MeasuredFactors {
  const behaviour = readBehaviour(facts.ledger, asOf);
  const paymentIndex = paymentIndexOf([...behaviour.paid, ...behaviour.overdue]);
  const measuring = { facts, behaviour, asOf, paymentIndex };
  return {
    values: new Map(groups.map((group) => [group.code, measure(group, measuring)])),
    ...(paymentIndex === undefined ? {} : { paymentIndex }),
  };
}

interface Measuring {
  readonly facts: ScoringFacts;
  readonly behaviour: PaymentBehaviour;
  readonly asOf: IsoDate;
  readonly paymentIndex: Decimal | undefined;
}

function measure(group: ScoringGroup, { facts, behaviour, asOf, paymentIndex }: Measuring): FactorValue {
  switch (group.factor) {
    case 'averagePaymentDays':
      return known(averagePaymentDays(behaviour), 'nothing paid in 12 months');
    case 'customerSinceYears':
      return yearsSince(facts.customerSince, asOf);
    case 'inBusinessYears':
      return yearsSince(facts.inBusinessSince, asOf);
    case 'daysSalesOutstanding':
      return known(daysOutstanding(facts, asOf), 'nothing sold in 12 months');
    case 'averageBalance':
      return number(inUnits(averageBalance(facts.ledger, asOf), facts));
    case 'creditGroup':
      return text(facts.creditGroup, 'no group');
    case 'accountStatus':
      return { kind: 'text', value: facts.accountStatus };
    case 'country':
      return text(facts.country, 'no country');
    case 'paymentIndex':
      return known(paymentIndex, 'nothing paid in 12 months');
    case 'lateShare':
      return known(lateShare(behaviour), 'nothing fell due in 12 months');
    case 'limitUse':
      return limitUse(facts, ledgerBalance(facts.ledger, asOf));
    case 'brokenPromises':
      return number(decimal(facts.brokenPromises));
    case 'externalSignal':
      return signalValue(group, facts.signals, asOf);
  }
}

const number = (value: Decimal): FactorValue => ({ kind: 'number', value });

const known = (value: Decimal | undefined, because: UnknownBecause): FactorValue =>
  value === undefined ? { kind: 'unknown', because } : number(value);

const text = (value: string | undefined, because: UnknownBecause): FactorValue =>
  value === undefined || value.trim() === '' ? { kind: 'unknown', because } : { kind: 'text', value: value.trim() };

const inUnits = (minor: number, { ledger }: ScoringFacts): Decimal =>
  scaledDecimal(BigInt(minor), minorUnitsOf(ledger.currency));

/** Completed years; somebody of 29 February has its year on the 28th where there is no 29th. */
function yearsSince(since: IsoDate | undefined, asOf: IsoDate): FactorValue {
  if (since === undefined) return { kind: 'unknown', because: 'date missing' };
  if (since > asOf) return { kind: 'unknown', because: 'date in the future' };
  const years = calendarDayOf(asOf).year - calendarDayOf(since).year;
  return number(decimal(addMonths(since, 12 * years) > asOf ? years - 1 : years));
}

/** Weighted by amount, four places, half up. */
const averagePaymentDays = ({ paid }: PaymentBehaviour): Decimal | undefined =>
  quotient(
    paid.map(({ minor, daysTaken }) => BigInt(minor) * BigInt(daysTaken)),
    paid.map(({ minor }) => BigInt(minor)),
  );

/** Percent, by amount, of what fell due in the twelve months and was paid or is still open: how much of it late. */
function lateShare({ paid, overdue, from }: PaymentBehaviour): Decimal | undefined {
  const due = paid.filter(({ dueDate }) => dueDate > from);
  const late = due.filter(({ daysLate }) => daysLate > 0);
  const unpaid = overdue.filter(({ dueDate }) => dueDate > from);
  return quotient(
    [...late, ...unpaid].map(({ minor }) => BigInt(minor) * BigInt(100)),
    [...due, ...unpaid].map(({ minor }) => BigInt(minor)),
  );
}

function daysOutstanding({ ledger, customerSince }: ScoringFacts, asOf: IsoDate): Decimal | undefined {
  const { from, days } = yearOfSales(asOf, customerSince);
  let sold = 0;
  for (const { kind, documentDate, accountingAmount } of ledger.items) {
    const isSale = kind === 'invoice' || kind === 'creditNote' || (kind === 'opening' && accountingAmount.minor > 0);
    if (isSale && documentDate > from && documentDate <= asOf) sold += accountingAmount.minor;
  }
  const openBalance = scaledDecimal(BigInt(ledgerBalance(ledger, asOf)), 0);
  return daysSalesOutstanding({ openBalance, creditSales: scaledDecimal(BigInt(sold), 0), days });
}

function quotient(parts: readonly bigint[], weights: readonly bigint[]): Decimal | undefined {
  const weight = total(weights);
  if (weight === BigInt(0)) return undefined;
  return divideDecimals(scaledDecimal(total(parts), 0), scaledDecimal(weight, 0), { places: 4, mode: 'halfUp' });
}

const total = (numbers: readonly bigint[]): bigint => numbers.reduce((sum, one) => sum + one, BigInt(0));
