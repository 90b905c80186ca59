import { type AdjustmentType, type PreviousLimit } from './limit-adjustment';
import { type LimitOnFile } from './limit-on-file';

/** What a line of this type would replace. */
export function previousLimit(onFile: LimitOnFile, type: AdjustmentType): PreviousLimit {
  const { creditLimit, unlimitedCredit, creditLimitExpiresOn, temporaryCreditLimit, temporaryFrom, temporaryTo } =
    onFile;
  return type === 'creditLimit'
    ? previous(unlimitedCredit, { limit: creditLimit, expiresOn: creditLimitExpiresOn })
    : previous(false, { limit: temporaryCreditLimit, from: temporaryFrom, expiresOn: temporaryTo });
}

type Parts = { readonly [Name in keyof Omit<PreviousLimit, 'unlimited'>]: PreviousLimit[Name] | undefined };

const previous = (unlimited: boolean, { limit, from, expiresOn }: Parts): PreviousLimit => ({
  unlimited,
  ...(limit === undefined ? {} : { limit }),
  ...(from === undefined ? {} : { from }),
  ...(expiresOn === undefined ? {} : { expiresOn }),
});
