import { type AdjustmentType, type PreviousLimit } from './limit-adjustment';
import { type LimitOnFile } from './limit-on-file';

/** The limit on file with one of its two kinds set to what it was at some time. */
export function withLimit(
  onFile: LimitOnFile,
  type: AdjustmentType,
  { limit, unlimited, from, expiresOn }: PreviousLimit,
): LimitOnFile {
  const { base, temporary } = kindsOf(onFile);
  if (type === 'creditLimit')
    return {
      ...temporary,
      unlimitedCredit: unlimited,
      ...(limit === undefined ? {} : { creditLimit: limit }),
      ...(expiresOn === undefined ? {} : { creditLimitExpiresOn: expiresOn }),
    };
  return {
    ...base,
    ...(limit === undefined ? {} : { temporaryCreditLimit: limit }),
    ...(from === undefined ? {} : { temporaryFrom: from }),
    ...(expiresOn === undefined ? {} : { temporaryTo: expiresOn }),
  };
}

/** The two kinds of limit apart, without what else a profile holds. */
function kindsOf(onFile: LimitOnFile) {
  const { creditLimit, unlimitedCredit, creditLimitExpiresOn, temporaryCreditLimit, temporaryFrom, temporaryTo } =
    onFile;
  return {
    base: {
      unlimitedCredit,
      ...(creditLimit === undefined ? {} : { creditLimit }),
      ...(creditLimitExpiresOn === undefined ? {} : { creditLimitExpiresOn }),
    },
    temporary: {
      ...(temporaryCreditLimit === undefined ? {} : { temporaryCreditLimit }),
      ...(temporaryFrom === undefined ? {} : { temporaryFrom }),
      ...(temporaryTo === undefined ? {} : { temporaryTo }),
    },
  };
}
