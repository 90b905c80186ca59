import { inCurrency } from '@o2c/core/credit';
import { type AutomaticLimit } from '@o2c/core/credit-limits';
import { type CustomerFinancials, type ScoreRecord } from '@o2c/core/credit-score';
import {
  automaticLimitIdOfLine,
  automaticLimitLineSelect,
  automaticLimitSelect,
  creditScoreSelect,
  customerFinancialsSelect,
  readAutomaticLimit,
  readCreditScore,
  readCustomerFinancials,
  type StoredCustomerProfile,
  tables,
} from '@o2c/core/dataverse';
import { type Decimal, ok, parseDecimal } from '@o2c/core/kernel';
import { z } from 'zod';
import { type HolderState, type RatingBook } from '../../../jobs/credit-limits/limit-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { oneOfEach } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { type WireRow } from '../query/read-rows';
import { understood } from './understood';

const { automaticLimit, automaticLimitLine, scoringGroup, creditScore, customerFinancials } = tables;

/** The rules of automatic limits, and of each customer the risk group, the factors of the latest score and the latest revenue: one request. */
export async function ratingsOf(
  connection: DataverseConnection,
  context: CallContext,
  { holders, settings }: HolderState,
): Reading<RatingBook> {
  const profiles = [...holders.values()];
  const read = await readGroups(connection, context, ratingQueries(profiles));
  if (!read.ok) return read;
  const { heads, lines, groups, scores, financials } = read.value;
  const factors = latestFactors(understood(scores.flat(), readCreditScore));
  const latest = latestFinancials(understood(financials.flat(), readCustomerFinancials));
  const rated = profiles.map((profile) => {
    const revenue = latest.get(profile.customerId)?.revenue;
    const inOwn = revenue && inCurrency(revenue, profile.currency, settings.currencyRates);
    const facts = {
      factors: factors.get(profile.id) ?? new Map<string, Decimal>(),
      ...(profile.riskGroup === undefined ? {} : { riskGroup: profile.riskGroup }),
      ...(inOwn ? { revenue: inOwn } : {}),
    };
    return [profile.id, facts] as const;
  });
  return ok({ rules: rulesOf(heads.flat(), lines.flat(), groups.flat()), rated: new Map(rated) });
}

const ratingQueries = (profiles: readonly StoredCustomerProfile[]) => ({
  heads: [{ from: automaticLimit.entitySetName, select: automaticLimitSelect }],
  lines: [{ from: automaticLimitLine.entitySetName, select: automaticLimitLineSelect }],
  groups: [{ from: scoringGroup.entitySetName, select: [scoringGroup.primaryId, scoringGroup.columns.code.name] }],
  scores: oneOfEach(
    creditScore.lookups.customerProfile.value,
    profiles.map(({ id }) => ({ id })),
  ).map((where) => ({ from: creditScore.entitySetName, select: creditScoreSelect, where })),
  financials: oneOfEach(
    customerFinancials.lookups.customer.value,
    profiles.map(({ customerId }) => ({ id: customerId })),
  ).map((where) => ({ from: customerFinancials.entitySetName, select: customerFinancialsSelect, where })),
});

function rulesOf(
  heads: readonly WireRow[],
  lines: readonly WireRow[],
  groups: readonly WireRow[],
): readonly AutomaticLimit[] {
  const codes = new Map(
    groups.map((row) => [
      String(row[scoringGroup.primaryId]).toLowerCase(),
      String(row[scoringGroup.columns.code.name]),
    ]),
  );
  return understood(heads, (head) => {
    const id = String((head as WireRow)[automaticLimit.primaryId]).toLowerCase();
    return readAutomaticLimit(
      head,
      lines.filter((line) => automaticLimitIdOfLine(line) === id),
      codes,
    );
  });
}

const breakdown = z.object({ factors: z.array(z.object({ group: z.string(), value: z.string().optional() })) });

/** Of the latest score of each profile: the values that are numbers. */
function latestFactors(scores: readonly ScoreRecord[]): ReadonlyMap<string, ReadonlyMap<string, Decimal>> {
  const latest = new Map<string, ScoreRecord>();
  for (const score of scores) {
    const known = latest.get(score.customerProfileId);
    if (!known || known.recordedOn < score.recordedOn) latest.set(score.customerProfileId, score);
  }
  return new Map([...latest].map(([id, score]) => [id, factorsOf(score)]));
}

function factorsOf(score: ScoreRecord): ReadonlyMap<string, Decimal> {
  const read = breakdown.safeParse(JSON.parse(score.breakdown));
  const factors = read.success ? read.data.factors : [];
  return new Map(
    factors.flatMap(({ group, value }) => {
      const number = parseDecimal(value ?? '');
      return number.ok ? [[group, number.value] as const] : [];
    }),
  );
}

function latestFinancials(all: readonly CustomerFinancials[]): ReadonlyMap<string, CustomerFinancials> {
  const latest = new Map<string, CustomerFinancials>();
  for (const one of all) {
    const known = latest.get(one.customerId);
    if (!known || known.yearEndsOn < one.yearEndsOn) latest.set(one.customerId, one);
  }
  return latest;
}
