import { type Words } from '../words/use-words';
import { type ProfileFacts } from './profile-facts';

/** What to know about the limit beside its amount: how long it holds, what replaces it for now, with whom it is shared; and how old the cached use is. */
export function limitNote(profile: ProfileFacts | undefined, { texts, format }: Words): string {
  if (profile === undefined) return '';
  const { expiresOn, temporary, limitGroup, mandatory, exposureOn, riskGroup, accountStatus, nextReviewOn } = profile;
  const notes = [
    temporary === undefined
      ? ''
      : texts('limit_temporary', {
          amount: format.money(temporary.amount),
          from: format.day(temporary.from),
          to: format.day(temporary.to),
        }),
    expiresOn === undefined ? '' : texts('limit_expires', { day: format.day(expiresOn) }),
    limitGroup === '' ? '' : texts(mandatory ? 'limit_mandatory' : 'limit_group', { group: limitGroup }),
    exposureOn === undefined ? '' : texts('exposure_on', { day: format.day(exposureOn.slice(0, 10)) }),
    riskGroup === '' ? '' : texts('limit_risk', { risk: riskGroup }),
    accountStatus === '' ? '' : texts('limit_status', { status: accountStatus }),
    nextReviewOn === undefined ? '' : texts('limit_review', { day: format.day(nextReviewOn) }),
  ];
  return notes.filter((note) => note !== '').join(' ');
}
