import { type Checkpoint, checkDue } from '@o2c/core/credit';
import { type IsoDate } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { type CompanySettings } from '../company-settings';
import { clearanceSettings } from './clearance-policy';

/** A point an order is about to pass; absent: none. */
export interface Passing {
  readonly at: Checkpoint | undefined;
  readonly asOf: IsoDate;
}

/**
 * Whether an order must be checked before it passes a point (CR-3). Where nobody can say how its legal entity checks, it must: then the evaluation
 * refuses by name, and the order does not pass.
 */
export function isCheckDue(
  order: SalesOrder,
  settings: Pick<CompanySettings, 'policies'>,
  { at, asOf }: Passing,
): boolean {
  if (at === undefined) return false;
  const clearance = clearanceSettings(settings, order.legalEntityId);
  if (!clearance.ok) return true;
  const passed = {
    ...(order.creditCheckedOn === undefined ? {} : { on: order.creditCheckedOn }),
    ...(order.creditCheckpoint === undefined ? {} : { at: order.creditCheckpoint }),
  };
  return checkDue(passed, { at, asOf }, clearance.value.settings) === 'due';
}
