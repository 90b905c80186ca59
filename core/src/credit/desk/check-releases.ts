import { compareDecimals, moneyToDecimal } from '../../kernel';
import { type Finding } from '../../operations';
import { type CreditHold } from '../credit-hold';
import { checkReleaseApproval } from './check-release-approval';
import { type ReleaseBooks } from './release-facts';
import { type ReadRelease, readRelease } from './release-record';

/**
 * I19: no held order is let go beyond its limit unless by the rules, within the recorded authority of the person who let it go, or with the
 * approval of another person that was good at that time. I20: whoever approves is a person, nobody who asked, and decides no more than he may.
 */
export const checkReleases = (books: ReleaseBooks): readonly Finding[] => [
  ...books.holds.filter(({ status }) => status === 'released').flatMap((hold) => checkRelease(hold, books)),
  ...books.approvals.filter(({ status }) => status === 'approved').flatMap((one) => checkReleaseApproval(one, books)),
];

function checkRelease(hold: CreditHold, books: ReleaseBooks): readonly Finding[] {
  if (hold.documentKind !== 'order' || hold.orderId === undefined) return [];
  return hold.releasedById === undefined ? letGoByRules(hold, books) : letGoByPerson(hold, hold.releasedById, books);
}

/** The very verdict that let it go, or the end of its order, is on record. */
function letGoByRules({ id, orderId, releasedOn, forced }: CreditHold, books: ReleaseBooks): readonly Finding[] {
  if (books.orders.find((order) => order.id === orderId)?.state === 'cancelled') return [];
  if (forced) return [unlawful(id, 'a person', 'nobody', 'A forced hold was let go by no person (CR-8).')];
  const said = books.decisions.some(
    ({ type, targetId, outcome, recordedOn }) =>
      type === 'order.clear' && targetId === orderId && outcome === 'cleared' && recordedOn === releasedOn,
  );
  return said ? [] : [unlawful(id, 'a verdict that cleared it', 'none', 'A hold was let go by no rule and no person.')];
}

function letGoByPerson(hold: CreditHold, releasedById: string, books: ReleaseBooks): readonly Finding[] {
  const { id, orderId, orderAmount } = hold;
  const record = books.decisions
    .filter(
      ({ type, targetId, outcome }) => type === 'credit.release' && targetId === orderId && outcome === 'released',
    )
    .map(({ inputs }) => readRelease(inputs))
    .find((read) => read?.holdId === id);
  if (!record)
    return [unlawful(id, 'a decision', 'none', 'A person let a hold go and no decision says by what right.')];
  const findings: Finding[] = [];
  const say = (expected: string, found: string, text: string): void =>
    void findings.push(unlawful(id, expected, found, text));
  if (record.requestedById !== releasedById)
    say(record.requestedById, releasedById, 'A hold names another person than the decision that let it go.');
  if (!books.people.has(releasedById)) say('a person', releasedById, 'A hold was let go by somebody who is no person.');
  if (record.currency === orderAmount.currency && compareDecimals(moneyToDecimal(orderAmount), record.amount) > 0)
    say(record.amount, moneyToDecimal(orderAmount), 'More was let go than was decided about.');
  if (beyond(record)) say(record.upTo ?? '', record.amount, 'More was let go than the authority on record covers.');
  return [...findings, ...checkSecondPerson(hold, record, books)];
}

const beyond = ({ amount, upTo }: ReadRelease): boolean => upTo !== undefined && compareDecimals(amount, upTo) > 0;

/** The approval the record names is there, of this hold, of another person, and was given in time and before the release. */
function checkSecondPerson(
  { id, releasedById, releasedOn }: CreditHold,
  { approvalId }: ReadRelease,
  { approvals }: ReleaseBooks,
): readonly Finding[] {
  if (approvalId === undefined) return [];
  const approval = approvals.find((one) => one.id === approvalId);
  if (approval?.status !== 'approved' || approval.targetId !== id)
    return [
      unlawful(
        id,
        `approval ${approvalId}`,
        approval?.status ?? 'none',
        'A hold was let go without the approval it names.',
      ),
    ];
  const { decidedById, decidedOn, expiresOn } = approval;
  if (decidedById === undefined || decidedById === releasedById)
    return [
      unlawful(id, 'another person', decidedById ?? 'nobody', 'A hold was let go on the approval of who asked for it.'),
    ];
  const inTime = decidedOn !== undefined && decidedOn < expiresOn && decidedOn <= (releasedOn ?? '');
  return inTime
    ? []
    : [
        unlawful(
          id,
          `before ${expiresOn}`,
          decidedOn ?? 'never',
          'The approval of a release was not good when it was let go.',
        ),
      ];
}

const unlawful = (subject: string, ...[expected, found, text]: readonly [string, string, string]): Finding => ({
  invariant: 'I19',
  subject,
  expected,
  found,
  text,
});
