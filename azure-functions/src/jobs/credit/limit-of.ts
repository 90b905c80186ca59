import { type EffectiveLimit, effectiveLimit, type ExchangeRates, type LimitSecurity } from '@o2c/core/credit';
import { type CustomerSecurity } from '@o2c/core/dataverse';
import { decimal, type IsoDate } from '@o2c/core/kernel';
import { present } from '../present';
import { type LimitGroup } from './limit-groups';

/** On what day, and by which rates, a limit is asked for. */
export interface LimitOccasion {
  readonly asOf: IsoDate;
  readonly rates: ExchangeRates;
}

/** The limit that holds for all who share it: its owner's, with his securities and no more than what his group shares (CR-12). */
export function limitOf(
  { owner, shared, securities }: Pick<LimitGroup, 'owner' | 'shared' | 'securities'>,
  { asOf, rates }: LimitOccasion,
): EffectiveLimit {
  if (!owner) return { kind: 'missing' };
  return effectiveLimit(
    {
      currency: owner.currency,
      unlimitedCredit: owner.unlimitedCredit,
      mandatory: owner.mandatoryCreditLimit,
      securities: securities.map(securityOf),
      ...present({
        creditLimit: owner.creditLimit,
        temporaryLimit: owner.temporaryCreditLimit,
        temporaryFrom: owner.temporaryFrom,
        temporaryTo: owner.temporaryTo,
        groupLimit: shared?.creditLimit,
      }),
    },
    asOf,
    rates,
  );
}

/** A security nobody gave a percent counts whole. */
const securityOf = ({
  amount,
  percent,
  includedInExposure,
  effectiveOn,
  expiresOn,
}: CustomerSecurity): LimitSecurity => ({
  amount,
  percent: percent ?? decimal(100),
  includedInExposure,
  effectiveOn,
  ...(expiresOn === undefined ? {} : { expiresOn }),
});
