import { tables } from '@o2c/core/dataverse';
import { ok, refuse } from '@o2c/core/kernel';
import { z } from 'zod';
import { type Action } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type Reading } from '../reading';
import { type DeskPorts } from './desk-ports';
import { readPayload } from './read-payload';

const payload = z.strictObject({});

/** A result is read by a person; who wants more looks at the orders. */
const MOST_SHOWN = 100;

/**
 * `credit.evaluate` on an account or a hold: every order, quote and invoice of the customer that waits for a verdict is evaluated now (CR-7), and the request tells
 * what became of each. Each verdict is a change set of its own, as from any event, and the request is concluded after them: run again after a
 * crash it finds what is left.
 */
export const creditEvaluateAction = ({ cases, evaluate, moment }: DeskPorts): Action => ({
  type: 'credit.evaluate',
  roles: ['O2C Credit Analyst', 'O2C Credit Manager'],
  targets: [tables.account.logicalName, tables.creditHold.logicalName],
  prepare: async (request) => {
    const given = readPayload(payload, request.payload);
    if (!given.ok) return given;
    const customer = await customerOf(cases, request);
    if (!customer.ok) return customer;
    if (customer.value === undefined) return refuse({ code: 'action.target-unknown' });
    const outcomes = await evaluate([customer.value], moment);
    if (!outcomes.ok) return outcomes;
    return ok({
      result: {
        customer: customer.value,
        evaluated: outcomes.value.length,
        outcomes: outcomes.value.slice(0, MOST_SHOWN),
      },
      snapshots: [],
    });
  },
});

async function customerOf(
  cases: DeskPorts['cases'],
  { targetTable, targetId }: ActionRequest,
): Reading<string | undefined> {
  if (targetTable === tables.account.logicalName) return ok(targetId);
  const held = await cases.byHoldId(targetId);
  return held.ok ? ok(held.value?.hold.customerId) : held;
}
