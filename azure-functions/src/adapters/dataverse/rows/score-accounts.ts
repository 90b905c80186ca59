import { effectiveLimit } from '@o2c/core/credit';
import { type CreditSignal, type KnownSignal, type ScoredLimit } from '@o2c/core/credit-score';
import {
  readCreditSignal,
  readCustomerProfile,
  readOpenItem,
  readSettlement,
  type StoredCustomerProfile,
  tables,
} from '@o2c/core/dataverse';
import { type IsoDate, parseIsoDate, utcDateOf } from '@o2c/core/kernel';
import { type OpenItem, type Settlement } from '@o2c/core/receivables';
import { type CompanySettings } from '../../../jobs/company-settings';
import { type EarlierScore, type ScoredAccount } from '../../../jobs/credit-score/scoring-ports';
import { present } from '../../../jobs/present';
import { type WireRow } from '../query/read-rows';
import { VERSION } from './credit-queries';
import { understood } from './understood';

const { account, creditGroup, creditScore, customerProfile } = tables;

/** The rows of `scoreQueries`, in their order. */
export type ScoreParts = readonly (readonly WireRow[])[];

/** Puts together what was read of each profile. One without its currency or key cannot be scored, and is left out. */
export function scoreAccounts(
  [profiles = [], items = [], settlements = [], signals = [], scores = []]: ScoreParts,
  settings: CompanySettings,
  asOf: IsoDate,
): readonly ScoredAccount[] {
  const itemsOf = groupedBy(understood(items, readOpenItem), partyOf);
  const settlementsOf = groupedBy(understood(settlements, readSettlement), partyOf);
  const signalsOf = groupedBy(understood(signals, readCreditSignal), ({ customerId }) => customerId);
  const scoresOf = groupedBy(scores, (row) => String(row[creditScore.lookups.customerProfile.value]).toLowerCase());
  return profiles.flatMap((row) => {
    const read = readCustomerProfile(row);
    const currency = read.ok ? settings.companies.get(read.value.legalEntityId)?.accountingCurrency : undefined;
    if (!read.ok || currency === undefined) return [];
    const profile = read.value;
    return {
      profile,
      limit: limitOf(profile, row, asOf),
      ledger: {
        currency,
        items: itemsOf.get(partyOf(profile)) ?? [],
        settlements: settlementsOf.get(partyOf(profile)) ?? [],
      },
      signals: (signalsOf.get(profile.customerId) ?? []).map(knownSignal),
      scores: (scoresOf.get(profile.id) ?? []).flatMap(earlierScore),
      ...present({
        creditGroup: textBehind(row, customerProfile.lookups.creditGroup.navigation, creditGroup.columns.code.name),
        country: textBehind(row, customerProfile.lookups.customer.navigation, account.columns.country.name),
      }),
    };
  });
}

const partyOf = ({
  customerId,
  legalEntityId,
}: Pick<OpenItem | Settlement | StoredCustomerProfile, 'customerId' | 'legalEntityId'>): string =>
  `${customerId} ${legalEntityId}`;

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** The limit of the profile that owns it; the owner comes with the row, its etag with nothing and is not needed. */
function limitOf(profile: StoredCustomerProfile, row: WireRow, asOf: IsoDate): ScoredLimit {
  const behind = recordBehind(row, customerProfile.lookups.limitOwner.navigation);
  const owner = behind ? readCustomerProfile({ ...behind, '@odata.etag': String(behind[VERSION]) }) : undefined;
  if (owner?.ok === false) return { kind: 'missing' };
  const counts = owner?.value ?? profile;
  const { creditLimit, temporaryCreditLimit: temporaryLimit, temporaryFrom, temporaryTo, unlimitedCredit } = counts;
  return effectiveLimit(
    { unlimitedCredit, ...present({ creditLimit, temporaryLimit, temporaryFrom, temporaryTo }) },
    asOf,
  );
}

const knownSignal = ({ source, kind, observedOn, staleAfterDays, value, textValue }: CreditSignal): KnownSignal => ({
  signal: `${source}:${kind}`,
  observedOn: utcDateOf(observedOn),
  staleAfterDays,
  ...present({ value, text: textValue }),
});

function earlierScore(row: WireRow): readonly EarlierScore[] {
  const [key, day] = [row[creditScore.columns.key.name], row[creditScore.columns.scoredOn.name]];
  const scoredOn = parseIsoDate(typeof day === 'string' ? day.slice(0, 10) : '');
  return typeof key === 'string' && scoredOn.ok ? [{ key, scoredOn: scoredOn.value }] : [];
}

function textBehind(row: WireRow, navigation: string, column: string): string | undefined {
  const value = recordBehind(row, navigation)?.[column];
  return typeof value === 'string' ? value : undefined;
}

function recordBehind(row: WireRow, navigation: string): WireRow | undefined {
  const behind = row[navigation];
  return typeof behind === 'object' && behind !== null ? (behind as WireRow) : undefined;
}
