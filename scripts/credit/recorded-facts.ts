import {
  CHECKPOINTS,
  type CreditFacts,
  type CustomerFacts,
  type DocumentFacts,
  type EffectiveLimit,
  type GroupFacts,
} from '@o2c/core/credit';
import { isoDate, type Money, parseCurrency, parseMoney } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import { z } from 'zod';

/** An amount as decisions show it: `12.50 EUR`. */
const amount = z.string().transform((text, context): Money => {
  const [number = '', code = ''] = text.split(' ');
  const currency = parseCurrency(code);
  const parsed = currency.ok ? parseMoney(number, currency.value) : currency;
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: `'${text}' is no amount` });
  return z.NEVER;
});
const limit = z.union([z.enum(['unlimited', 'missing']), amount]);
const date = z.iso.date().transform(isoDate);
const rank = z.number().nullable();
const currencies = z.array(
  z.string().transform((code, context) => {
    const currency = parseCurrency(code);
    if (currency.ok) return currency.value;
    context.addIssue({ code: 'custom', message: `'${code}' is no currency` });
    return z.NEVER;
  }),
);

/** What a clearance decision keeps of its facts (`clearance-decision.ts`). */
const inputs = z.object({
  asOf: date,
  at: z.enum(CHECKPOINTS),
  content: z.string(),
  limit,
  limitSource: z.enum(['base', 'temporary', 'group']).optional(),
  openItems: amount,
  deliveredUnbilled: amount,
  openOrders: amount,
  order: amount,
  shared: z.object({ group: z.string(), exposure: amount, amount, limit }).optional(),
  group: z.string().optional(),
  risk: z.enum(['low', 'medium', 'high']).optional(),
  status: z.string(),
  new: z.boolean(),
  changed: z.array(z.string()),
  missingRates: currencies,
  total: amount.optional(),
  code: z.string(),
  ranks: z.tuple([rank, rank, rank, rank]),
  before: z.tuple([rank, rank]).optional(),
  deliver: date.optional(),
  forced: z.boolean().optional(),
  excluded: z.boolean().optional(),
  expires: date.optional(),
  review: date.optional(),
  paid: date.optional(),
  dunning: z.number(),
  looks: z.array(z.object({ cause: z.string(), fired: z.boolean() })),
});

type Inputs = z.infer<typeof inputs>;

/** The facts a decision fell on, but for the debits and the rates, which stand in rows; and the content it was about. */
export interface RecordedFacts {
  readonly contentHash: string;
  readonly facts: Omit<CreditFacts, 'debits' | 'rates'>;
}

/** Reads a decision's facts; undefined for one that kept none, because it was not by rules or was made before they were kept. */
export function recordedFacts({ inputs: text, rule, customerId }: Decision): RecordedFacts | undefined {
  const read = inputs.safeParse(JSON.parse(text));
  if (!read.success || customerId === undefined) return undefined;
  const kept = read.data;
  return {
    contentHash: kept.content,
    facts: {
      asOf: kept.asOf,
      checkpoint: kept.at,
      document: documentOf(kept),
      customer: customerOf(kept, { customerId, rule }),
      ...(kept.shared ? { group: groupOf(kept.shared) } : {}),
      limit: limitOf(kept.limit, kept.limitSource),
      exposure: { openItems: kept.openItems, deliveredUnbilled: kept.deliveredUnbilled, openOrders: kept.openOrders },
      orderAmount: kept.order,
      missingRates: kept.missingRates,
    },
  };
}

const limitOf = (kept: Inputs['limit'], source: Inputs['limitSource'] = 'base'): EffectiveLimit =>
  typeof kept === 'string' ? { kind: kept } : { kind: 'limited', amount: kept, source };

const groupOf = ({ group, exposure, amount: own, limit: shared }: NonNullable<Inputs['shared']>): GroupFacts => ({
  code: group,
  limit: limitOf(shared, 'group'),
  exposure,
  amount: own,
  missingRates: [],
});

function documentOf({ code, ranks, before, total, excluded, forced, changed, deliver }: Inputs): DocumentFacts {
  const [termsRank, discountRank] = ranks;
  return {
    kind: 'order',
    termsCode: code,
    ...ranksOf(termsRank, discountRank),
    ...(before ? { previous: ranksOf(...before) } : {}),
    ...(total ? { total } : {}),
    excluded: excluded ?? false,
    forced: forced ?? false,
    criticalFields: changed,
    ...(deliver === undefined ? {} : { requestedDeliveryOn: deliver }),
  };
}

function customerOf(
  kept: Inputs,
  { customerId, rule }: { readonly customerId: string; readonly rule: string },
): CustomerFacts {
  const [, , termsRank, discountRank] = kept.ranks;
  return {
    customerId,
    ...(kept.group === undefined ? {} : { group: kept.group }),
    groupMissing: kept.looks.some(({ cause, fired }) => cause === 'groupMissing' && fired),
    ...(kept.risk === undefined ? {} : { riskGroup: kept.risk }),
    accountStatus: kept.status,
    ...(kept.expires === undefined ? {} : { limitExpiresOn: kept.expires }),
    ...ranksOf(termsRank, discountRank),
    ...(kept.review === undefined ? {} : { nextReviewOn: kept.review }),
    ...(kept.paid === undefined ? {} : { lastPaymentOn: kept.paid }),
    dunningLevel: kept.dunning,
    excluded: rule === 'Excluded by customer',
    intercompany: rule === 'Excluded by intercompany',
    isNew: kept.new,
  };
}

const ranksOf = (termsRank: number | null, discountRank: number | null) => ({
  ...(termsRank === null ? {} : { termsRank }),
  ...(discountRank === null ? {} : { discountRank }),
});
