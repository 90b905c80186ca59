import { daysBetween, type Instant, isoDate, utcDateOf } from '../kernel';
import { type Finding } from '../operations';
import { type BillingBooks, type BillingProofTime } from './billing-books';

/** Longer than any change set lives; a document is posted with the change set that makes it. */
const MINUTES_TO_POST = 15;

/** I5: no row of the invoice table stays unposted: ours never are, so it is a person's draft that bypassed billing, or half a document. */
export const checkDrafts = ({ drafts }: BillingBooks, { now }: BillingProofTime): readonly Finding[] =>
  drafts
    .filter(({ createdOn }) => minutesOf(now) - minutesOf(createdOn) > MINUTES_TO_POST)
    .map(({ id, createdOn }) => ({
      invariant: 'I5',
      subject: id,
      expected: 'posted',
      found: `a draft since ${createdOn}`,
      text: 'An invoice that is not posted; it did not come from billing.',
    }));

const EPOCH = isoDate('2000-01-01');

const minutesOf = (moment: Instant): number =>
  daysBetween(EPOCH, utcDateOf(moment)) * 1440 + Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
