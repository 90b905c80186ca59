import { canonicalJson, formatMoney, instant, isoDate } from '../kernel';
import { type Finding } from '../operations';
import { limitAsOf, type PostedLimitLine } from './limit-as-of';
import { type LimitHolder, type LimitOnFile } from './limit-on-file';

/** A limit that no posted line explains was changed past the journal (CR-14, I25). Only customers with posted lines can be proved. */
export function checkLimits(holders: readonly LimitHolder[], lines: readonly PostedLimitLine[]): readonly Finding[] {
  const linesOf = new Map<string, PostedLimitLine[]>();
  for (const line of lines) linesOf.set(line.profileId, [...(linesOf.get(line.profileId) ?? []), line]);
  return holders.flatMap((holder): readonly Finding[] => {
    const own = linesOf.get(holder.id) ?? [];
    const found = shown(holder);
    const expected = shown(limitAsOf(own, holder, EVERYTHING));
    if (found === expected) return [];
    const text = 'The limit on file is not what the posted adjustments come to: it was changed past the journal.';
    return [{ invariant: 'I25', subject: holder.id, expected, found, text }];
  });
}

const EVERYTHING = { day: isoDate('9999-12-31'), recordedBy: instant('9999-12-31T23:59:59Z') };

const shown = (onFile: LimitOnFile): string => {
  const { creditLimit, creditLimitExpiresOn, temporaryCreditLimit, temporaryFrom, temporaryTo } = onFile;
  return canonicalJson({
    limit: creditLimit && formatMoney(creditLimit),
    unlimited: onFile.unlimitedCredit,
    expiresOn: creditLimitExpiresOn,
    temporary: temporaryCreditLimit && formatMoney(temporaryCreditLimit),
    from: temporaryFrom,
    to: temporaryTo,
  });
};
