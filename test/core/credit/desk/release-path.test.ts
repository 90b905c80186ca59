import {
  authorityOf,
  type AuthorityTier,
  releasePath,
  type ReleasePolicy,
  releasePolicyOf,
  releaseRequestHash,
  rolesThatCover,
} from '@o2c/core/credit';
import { compareDecimals, decimal } from '@o2c/core/kernel';
import fc from 'fast-check';

const ANALYST = 'O2C Credit Analyst';
const MANAGER = 'O2C Credit Manager';
const APPROVER = 'O2C AR Approver';

const policy: ReleasePolicy = {
  autonomy: 'act',
  approvalAbove: decimal(10_000),
  tiers: [
    { role: ANALYST, upTo: decimal(500), riskGroups: ['low', 'medium'] },
    { role: MANAGER, upTo: decimal(25_000) },
    { role: APPROVER },
  ],
  delegations: [],
};

describe('the path of a release', () => {
  test.each`
    amount        | riskGroup    | roles            | path
    ${'500'}      | ${'low'}     | ${[ANALYST]}     | ${'alone as O2C Credit Analyst'}
    ${'500.01'}   | ${'low'}     | ${[ANALYST]}     | ${'credit.release, by O2C Credit Manager, O2C AR Approver'}
    ${'100'}      | ${'high'}    | ${[ANALYST]}     | ${'credit.release, by O2C Credit Manager, O2C AR Approver'}
    ${'100'}      | ${undefined} | ${[ANALYST]}     | ${'credit.release, by O2C Credit Manager, O2C AR Approver'}
    ${'10000'}    | ${undefined} | ${[MANAGER]}     | ${'alone as O2C Credit Manager'}
    ${'10000.01'} | ${undefined} | ${[MANAGER]}     | ${'credit.release, by O2C Credit Manager, O2C AR Approver'}
    ${'25000.01'} | ${undefined} | ${[MANAGER]}     | ${'credit.release, by O2C AR Approver'}
    ${'25000.01'} | ${undefined} | ${[APPROVER]}    | ${'credit.release, by O2C AR Approver'}
    ${'100'}      | ${'low'}     | ${['O2C Sales']} | ${'credit-release.role-missing'}
    ${'100'}      | ${'low'}     | ${[]}            | ${'credit-release.role-missing'}
  `('of $amount, risk $riskGroup, for $roles: $path', ({ amount, riskGroup, roles, path }: PathRow) => {
    const asked = { amount: decimal(amount), roles, ...(riskGroup === undefined ? {} : { riskGroup }) };
    expect(shown(releasePath(asked, policy))).toBe(path);
  });

  test('an analyst without a tier asks with credit.request-release; nobody may is said at once; observe releases nothing', () => {
    const bare = { ...policy, tiers: policy.tiers.slice(1) };
    const asked = { amount: decimal(100), roles: [ANALYST] };
    expect(releasePath(asked, bare)).toMatchObject({
      kind: 'needsApproval',
      action: 'credit.request-release',
      hours: 72,
    });
    const low = { ...policy, tiers: policy.tiers.slice(0, 2) };
    expect(shown(releasePath({ amount: decimal(30_000), roles: [MANAGER] }, low))).toBe(
      'credit-release.nobody-may-approve',
    );
    expect(shown(releasePath(asked, { ...policy, autonomy: 'observe' }))).toBe('autonomy.observe');
  });

  test('suggest and approve let nobody act alone', () => {
    for (const autonomy of ['suggest', 'approve'] as const)
      expect(releasePath({ amount: decimal(1), roles: [MANAGER] }, { ...policy, autonomy }).kind).toBe('needsApproval');
  });

  const tier: fc.Arbitrary<AuthorityTier> = fc.record({
    role: fc.constantFrom(ANALYST, MANAGER, APPROVER),
    upTo: fc.integer({ min: 0, max: 1_000 }).map((units) => decimal(units)),
  });

  test('law: who may release an amount alone may release every smaller one, and never more than his tier says', () => {
    const facts = fc.record({
      tiers: fc.array(tier, { minLength: 1, maxLength: 5 }),
      roles: fc.array(fc.constantFrom(ANALYST, MANAGER, APPROVER)),
      one: fc.nat(1_200),
      other: fc.nat(1_200),
    });
    fc.assert(
      fc.property(facts, ({ tiers, roles, one, other }) => {
        const tiered: ReleasePolicy = { autonomy: 'act', tiers, delegations: [] };
        const [less, more] = one < other ? [one, other] : [other, one];
        const authority = authorityOf(roles, tiered, { amount: decimal(more) });
        if (!authority) return;
        expect(roles).toContain(authority.role);
        expect(compareDecimals(decimal(more), authority.upTo ?? decimal(more))).toBeLessThanOrEqual(0);
        expect(releasePath({ amount: decimal(less), roles }, tiered).kind).toBe('withinAuthority');
      }),
    );
  });

  test('law: whoever a release is put to covers it', () => {
    fc.assert(
      fc.property(fc.array(tier, { maxLength: 5 }), fc.nat(1_200), (tiers, units) => {
        const amount = decimal(units);
        for (const role of rolesThatCover({ tiers }, { amount }))
          expect(authorityOf([role], { tiers }, { amount })).toBeDefined();
      }),
    );
  });
});

describe('the policy of releases', () => {
  test('without a row the credit manager’s word is enough for everything', () => {
    expect(releasePolicyOf(undefined)).toEqual({
      ok: true,
      value: { autonomy: 'act', tiers: [{ role: MANAGER }], delegations: [] },
    });
  });

  test('tiers stand from the lowest to the highest, however they are written', () => {
    const parameters = JSON.stringify({
      tiers: [{ role: APPROVER }, { role: MANAGER, upTo: '5000' }, { role: ANALYST, upTo: 500, riskGroups: ['low'] }],
      delegations: [{ from: 'A', to: 'B', since: '2026-07-01', until: '2026-07-14' }],
    });
    const read = releasePolicyOf({ autonomy: 'act', approvalAbove: decimal(1_000), parameters });
    expect(read).toMatchObject({
      ok: true,
      value: {
        approvalAbove: '1000',
        tiers: [{ role: ANALYST, upTo: '500' }, { role: MANAGER, upTo: '5000' }, { role: APPROVER }],
        delegations: [{ from: 'a', to: 'b' }],
      },
    });
  });

  test.each([
    ['parameters', 'no JSON'],
    ['parameters', '[]'],
    ['limit', '{"limit":1}'],
    ['tiers', '{"tiers":{}}'],
    ['tiers[0]', '{"tiers":[{"upTo":"5"}]}'],
    ['tiers[1]', '{"tiers":[{"role":"a"},{"role":"b","upTo":"much"}]}'],
    ['tiers[0]', '{"tiers":[{"role":"a","riskGroups":["none"]}]}'],
    ['tiers[0]', '{"tiers":[{"role":"a","above":1}]}'],
    ['delegations[0]', '{"delegations":[{"from":"a","to":"a","since":"2026-01-01","until":"2026-01-02"}]}'],
    ['delegations[0]', '{"delegations":[{"from":"a","to":"b","since":"2026-01-02","until":"2026-01-01"}]}'],
    ['delegations[0]', '{"delegations":[{"from":"a","to":"b","since":"soon","until":"2026-01-01"}]}'],
  ])('is refused by the name of what is wrong: %s in %s', (field, parameters) => {
    expect(releasePolicyOf({ autonomy: 'act', parameters })).toEqual({
      ok: false,
      error: { code: 'release-policy.invalid', field },
    });
  });
});

test('an approval is for exactly one hold, content, mode, day and word', () => {
  const request = {
    holdId: 'h',
    holdContent: 'c',
    forced: false,
    orderContent: 'c',
    mode: 'withPosting',
    reason: 'r',
  } as const;
  const others = [
    { ...request, holdId: 'i' },
    { ...request, holdContent: 'd' },
    { ...request, forced: true },
    { ...request, orderContent: 'd' },
    { ...request, mode: 'withoutPosting' as const },
    { ...request, reason: 's' },
    { ...request, note: 'n' },
  ];
  const hashes = [request, ...others].map(releaseRequestHash);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(releaseRequestHash({ ...request })).toBe(hashes[0]);
});

interface PathRow {
  readonly amount: string;
  readonly riskGroup: 'low' | 'medium' | 'high' | undefined;
  readonly roles: readonly string[];
  readonly path: string;
}

function shown(path: ReturnType<typeof releasePath>): string {
  if (path.kind === 'withinAuthority') return `alone as ${path.authority.role}`;
  return path.kind === 'notAllowed' ? path.code : `${path.action}, by ${path.by.join(', ')}`;
}
