import { type BooksAt } from '@o2c/core/credit';
import { limitAsOf } from '@o2c/core/credit-limits';
import { type StoredCreditGroup, type StoredCustomerProfile } from '@o2c/core/dataverse';
import { type Instant, type IsoDate } from '@o2c/core/kernel';

import { type CompanySettings } from '../../azure-functions/src/jobs/company-settings';
import { limitOf } from '../../azure-functions/src/jobs/credit/limit-of';
import { present } from '../../azure-functions/src/jobs/present';
import { type CreditRecord } from './read-record';

/** What else a limit follows from; groups, securities and rates are not dated: as they are now. */
export interface LimitSources {
  readonly record: Pick<CreditRecord, 'limitLines' | 'securities'>;
  readonly groups: ReadonlyMap<string, StoredCreditGroup>;
  readonly rates: CompanySettings['currencyRates'];
}

export type KnownLimitAt = (at: Instant, day: IsoDate) => Pick<BooksAt, 'limit' | 'limitExpiresOn'>;

/** The limit of a profile as it was known at a moment: a fold of the journal lines posted by then (design.md decision 12). */
export function knownLimit(
  owner: StoredCustomerProfile | undefined,
  { record, groups, rates }: LimitSources,
): KnownLimitAt {
  if (!owner) return () => ({ limit: { kind: 'missing' } });
  const securities = record.securities.filter(({ profileId }) => profileId === owner.id);
  const group = owner.limitGroupId === undefined ? undefined : groups.get(owner.limitGroupId);
  const shared = group?.creditLimit ? group : undefined;
  const { creditLimit, creditLimitExpiresOn, temporaryCreditLimit, temporaryFrom, temporaryTo, ...rest } = owner;
  const onFile = { creditLimit, creditLimitExpiresOn, temporaryCreditLimit, temporaryFrom, temporaryTo };
  return (at, day) => {
    const known = limitAsOf(record.limitLines, { ...rest, ...present(onFile) }, { day, recordedBy: at });
    const limit = limitOf(
      { owner: { ...rest, ...known }, securities, ...(shared ? { shared } : {}) },
      { asOf: day, rates },
    );
    const expiresOn = shared?.creditLimitExpiresOn ?? known.creditLimitExpiresOn;
    return { limit, ...(expiresOn === undefined ? {} : { limitExpiresOn: expiresOn }) };
  };
}
