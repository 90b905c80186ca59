import {
  creditSignalSelect,
  customerProfileSelect,
  openItemSelect,
  riskBandSelect,
  scoringGroupSelect,
  scoringLineSelect,
  settlementSelect,
  tables,
} from '@o2c/core/dataverse';
import { addMonths, type IsoDate } from '@o2c/core/kernel';
import { all, any, atLeast, atMost, type Filter, greater, isEmpty, oneOfEach } from '../query/filter';
import { type RowQuery } from '../query/read-rows';
import { VERSION } from './credit-queries';

const { account, creditGroup, creditScore, creditSignal, customerProfile, openItem, settlement } = tables;

/** By which customers are scored: groups, their lines, bands. */
export const scoringQueries: readonly RowQuery[] = [
  { from: tables.scoringGroup.entitySetName, select: scoringGroupSelect },
  { from: tables.scoringGroupLine.entitySetName, select: scoringLineSelect },
  { from: tables.riskBand.entitySetName, select: riskBandSelect },
];

/** Scores are read so far back; a customer that scores the same for longer is written anew. */
const SCORES_MONTHS = 13;
/** Signals are read so far back; older ones count as none. */
const SIGNALS_MONTHS = 24;

/** What scoring reads of these customers: profiles, items, settlements, signals, scores, in this order. */
export function scoreQueries(customerIds: readonly string[], asOf: IsoDate): readonly (readonly RowQuery[])[] {
  const ids = customerIds.map((id) => ({ id }));
  const each = (column: string, query: (where: Filter) => RowQuery): readonly RowQuery[] =>
    oneOfEach(column, ids).map(query);
  return [
    each(customerProfile.lookups.customer.value, profilesOf),
    each(openItem.lookups.customer.value, (where) => itemsOf(where, asOf)),
    each(settlement.lookups.customer.value, (where) => settlementsOf(where, asOf)),
    each(creditSignal.lookups.customer.value, (where) => signalsOf(where, asOf)),
    each(creditScore.lookups.customer.value, (where) => scoresOf(where, asOf)),
  ];
}

/** The tables of `scoreQueries`, in their order. */
export const SCORE_PARTS = [customerProfile, openItem, settlement, creditSignal, creditScore];

const profilesOf = (where: Filter): RowQuery => ({
  from: customerProfile.entitySetName,
  select: customerProfileSelect,
  where,
  expand: COMPANIONS,
});

const itemsOf = (where: Filter, asOf: IsoDate): RowQuery => ({
  from: openItem.entitySetName,
  select: openItemSelect,
  where: all(where, openSince('', addMonths(asOf, -12))),
});

function settlementsOf(where: Filter, asOf: IsoDate): RowQuery {
  const { entitySetName: from, lookups } = settlement;
  const of = (side: { readonly navigation: string }): Filter => openSince(`${side.navigation}/`, addMonths(asOf, -12));
  return { from, select: settlementSelect, where: all(where, any(of(lookups.debitItem), of(lookups.creditItem))) };
}

function signalsOf(where: Filter, asOf: IsoDate): RowQuery {
  const { entitySetName: from, columns } = creditSignal;
  const since = `${addMonths(asOf, -SIGNALS_MONTHS)}T00:00:00Z`;
  return { from, select: creditSignalSelect, where: all(where, atLeast(columns.observedOn.name, { date: since })) };
}

function scoresOf(where: Filter, asOf: IsoDate): RowQuery {
  const { entitySetName: from, columns, lookups, primaryId } = creditScore;
  const since = atLeast(columns.scoredOn.name, { date: addMonths(asOf, -SCORES_MONTHS) });
  const until = atMost(columns.scoredOn.name, { date: asOf });
  const select = [primaryId, columns.key.name, columns.scoredOn.name, lookups.customerProfile.value];
  return { from, select, where: all(where, since, until) };
}

/** What was still open after the day, or is: all else is nothing in every balance from then on. */
const openSince = (path: string, day: IsoDate): Filter =>
  any(
    isEmpty(`${path}${openItem.columns.closedOn.name}`),
    greater(`${path}${openItem.columns.closedOn.name}`, { date: day }),
  );

/** A profile brings the owner of its limit, its group's code and its customer's country along. */
const COMPANIONS = [
  `${customerProfile.lookups.limitOwner.navigation}($select=${[...customerProfileSelect, VERSION].join(',')})`,
  `${customerProfile.lookups.creditGroup.navigation}($select=${creditGroup.columns.code.name})`,
  `${customerProfile.lookups.customer.navigation}($select=${account.columns.country.name})`,
].join(',');
