import { parseCurrency, parseDecimal, parseIsoDate } from '../../kernel';
import { CHECKPOINTS } from '../settings/credit-settings';
import { membersOf } from '../settings/json-members';

type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, Check>>;

/** Whether a value of JSON has the shape of `CreditFacts`; what nobody knows is no harm in it. */
export const isFacts: Check = (value) => facts(value);

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const whole: Check = (value) => Number.isSafeInteger(value);
const date: Check = (value) => typeof value === 'string' && parseIsoDate(value).ok;
const currency: Check = (value) => typeof value === 'string' && parseCurrency(value).ok;
const decimalText: Check = (value) => typeof value === 'string' && parseDecimal(value).ok;
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.some((known) => known === value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const object =
  (needed: Members, optional: Members = {}): Check =>
  (value) => {
    const members = membersOf(value);
    if (!members) return false;
    const there = Object.entries(needed).every(([name, check]) => check(members[name]));
    return (
      there && Object.entries(optional).every(([name, check]) => members[name] === undefined || check(members[name]))
    );
  };

const money = object({ minor: whole, currency });
const limited = object(
  { kind: oneOf('limited'), amount: money, source: oneOf('base', 'temporary', 'group') },
  { missingRates: listOf(currency) },
);
const limit: Check = (value) => limited(value) || object({ kind: oneOf('unlimited', 'missing') })(value);
const ranks: Members = { termsRank: whole, discountRank: whole };
const document = object(
  {
    kind: oneOf('order', 'invoice', 'quote'),
    termsCode: text,
    excluded: flag,
    forced: flag,
    criticalFields: listOf(text),
  },
  { ...ranks, previous: object({}, ranks), total: money, requestedDeliveryOn: date },
);
const customer = object(
  {
    customerId: text,
    groupMissing: flag,
    accountStatus: text,
    dunningLevel: whole,
    excluded: flag,
    intercompany: flag,
    isNew: flag,
  },
  {
    ...ranks,
    group: text,
    riskGroup: oneOf('low', 'medium', 'high'),
    cappedRanks: listOf(oneOf('termsRank', 'discountRank')),
    limitExpiresOn: date,
    nextReviewOn: date,
    lastPaymentOn: date,
  },
);
const group = object({ code: text, limit, exposure: money, amount: money, missingRates: listOf(currency) });
const debit = object(
  { id: text, documentNumber: text, documentDate: date, dueDate: date, open: money, disputed: flag },
  { inLimitCurrency: money },
);
const rates: Check = (value) => {
  const members = membersOf(value);
  return members !== undefined && Object.entries(members).every(([code, rate]) => currency(code) && decimalText(rate));
};
const facts = object(
  {
    asOf: date,
    checkpoint: oneOf(...CHECKPOINTS),
    document,
    customer,
    limit,
    exposure: object({ openItems: money, deliveredUnbilled: money, openOrders: money }),
    orderAmount: money,
    debits: listOf(debit),
    missingRates: listOf(currency),
    rates,
  },
  { group },
);
