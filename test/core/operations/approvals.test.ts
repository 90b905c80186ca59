import { instant } from '@o2c/core/kernel';
import { type Approval, approvalIdentity, decideApproval, judgeApproval, newApproval } from '@o2c/core/operations';

const proposal = {
  actionType: 'invoice.post',
  legalEntityId: 'de',
  targetTable: 'o2c_shipment',
  targetId: 'shipment',
  contentHash: 'hash',
};
const asked = newApproval(proposal, instant('2026-02-27T10:00:00Z'));
const early = instant('2026-03-02T09:59:59Z');
const late = instant('2026-03-02T10:00:00Z');

test('the same content is asked once, changed content is a new question, and it lapses after 72 hours (reliability 4.3)', () => {
  expect(newApproval(proposal, early)).toMatchObject(approvalIdentity(proposal));
  expect(approvalIdentity({ ...proposal, contentHash: 'other' }).id).not.toBe(asked.id);
  expect(asked.expiresOn).toBe(late);
});

test.each<[string, Approval | undefined, string]>([
  ['nothing was asked', undefined, 'ask'],
  ['the content is another', { ...asked, contentHash: 'other', status: 'approved' }, 'ask'],
  ['nobody decided yet', asked, 'wait'],
  ['it was approved', { ...asked, status: 'approved' }, 'act'],
  ['it was rejected', { ...asked, status: 'rejected' }, 'leave'],
])('when %s, the job shall: %s', (_, approval, verdict) => {
  expect(judgeApproval(approval, { contentHash: 'hash', now: early })).toBe(verdict);
});

test('a proposal that lapsed is left', () => {
  expect(judgeApproval(asked, { contentHash: 'hash', now: late })).toBe('leave');
});

const answer = { answer: 'approved', deciderId: 'approver', contentHash: 'hash', now: early } as const;

test('an answer in time by somebody else stands with who, when and why', () => {
  expect(decideApproval(asked, { ...answer, reason: 'seen' })).toMatchObject({
    ok: true,
    value: { status: 'approved', decidedById: 'approver', decidedOn: early, reason: 'seen' },
  });
});

test.each([
  ['whoever asked', { ...asked, requestedById: 'approver' }, answer, 'approval.own-request'],
  ['an answer after 72 hours', asked, { ...answer, now: late }, 'approval.expired'],
  ['a second answer', { ...asked, status: 'rejected' }, answer, 'approval.already-decided'],
  ['an answer to other content', asked, { ...answer, contentHash: 'old' }, 'approval.content-changed'],
] as const)('refuses %s (I20)', (...[, approval, given, code]) => {
  expect(decideApproval(approval, given)).toMatchObject({ ok: false, error: { code } });
});
