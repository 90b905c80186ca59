import { tables } from '@o2c/core/dataverse';
import { addDays, instant } from '@o2c/core/kernel';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { DAY, type DeskWorld, eur } from './desk-world';

/** An analyst for small and safe ones, managers up to 5,000, the approver without an end. */
export const TIERS = [
  { role: 'O2C Credit Analyst', upTo: '600', riskGroups: ['low'] },
  { role: 'O2C Credit Manager', upTo: '5000' },
  { role: 'O2C AR Approver' },
];

/** So many days after the day on which people decide. */
export const later = (days: number): Moment => ({
  ...DAY,
  now: instant(`${addDays(DAY.today, days)}T10:00:00Z`),
  today: addDays(DAY.today, days),
});

/** What a person asks for about a hold. */
export const release = (hold: { readonly id: string; readonly contentHash: string }, over: object = {}) => ({
  type: 'credit.release',
  targetId: hold.id,
  payload: { contentHash: hold.contentHash, ...over },
  reason: 'An old customer.',
});

/** An order of 2,000.00 whose release a manager asked for and may not decide alone. */
export async function asked(world: DeskWorld, name: string, payload: object = {}) {
  const checkpoint = 'mode' in payload ? ({ checkpoint: 'shipment' } as const) : {};
  const order = await world.held(name, { amount: eur(2_000_00), ...checkpoint });
  const answer = await world.ask('credit', release(order.hold, payload));
  const [approval] = await world.approvals(order.hold.id);
  if (!approval) throw new Error(`No approval: ${JSON.stringify(answer)}`);
  return { ...order, answer, approval };
}

/** An answer to an approval, by a person. */
export interface Deciding {
  readonly by: string;
  readonly approval: { readonly id: string; readonly contentHash: string };
  readonly answer?: string;
  readonly moment?: Moment;
  readonly time?: number;
  readonly contentHash?: string;
}

export const decide = (world: DeskWorld, { by, approval, answer = 'approved', moment, time, contentHash }: Deciding) =>
  world.ask(by, {
    type: 'approval.decide',
    table: tables.approval,
    targetId: approval.id,
    payload: { answer, contentHash: contentHash ?? approval.contentHash },
    ...(moment ? { moment } : {}),
    ...(time === undefined ? {} : { time }),
  });
