import { type Allocation, type ItemState } from '@o2c/core/cash-application';
import { type OpenItemRow } from '@o2c/core/dataverse';
import { ok, parseMoney, refuse, type Result } from '@o2c/core/kernel';
import { z } from 'zod';
import { type ActionRefusal } from '../../action-requests/action';
import { type ReadRefusal } from '../../reading';
import { statesOf } from '../matching-facts';
import { type MatchingPorts } from '../matching-ports';

const payload = z.strictObject({
  customerId: z.guid().optional(),
  allocations: z.array(z.strictObject({ itemId: z.guid(), amount: z.string().max(30).optional() })).max(100),
});

/** What a person wants applied; without an amount, as much as possible. */
export type AskedAllocations = z.infer<typeof payload>;

/** Reads the payload `{ "allocations": [{ "itemId": "...", "amount": "12.34" }], "customerId": "..." }`. */
export function readAllocations(text: string): Result<AskedAllocations, ActionRefusal> {
  const parsed = payload.safeParse(jsonOf(text));
  if (parsed.success) return ok(parsed.data);
  return refuse({ code: 'action.payload-invalid', field: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** Items as they are asked for, under their settlements. */
export interface FoundAllocations {
  readonly rows: ReadonlyMap<string, OpenItemRow>;
  readonly allocations: readonly Allocation[];
}

/** The items of the allocations as they stand; refused for one that is unknown, not an open debit, or asked for twice, and for amounts it cannot have. */
export async function findAllocations(
  ports: Pick<MatchingPorts, 'items' | 'settlementsOf'>,
  asked: AskedAllocations,
): Promise<Result<FoundAllocations, ActionRefusal | ReadRefusal>> {
  const ids = asked.allocations.map(({ itemId }) => itemId.toLowerCase());
  if (new Set(ids).size < ids.length) return refuse({ code: 'payment.item-twice' });
  const items = await ports.items(ids);
  if (!items.ok) return items;
  const states = await statesOf(ports, items.value);
  if (!states.ok) return states;
  const allocations: Allocation[] = [];
  for (const [at, id] of ids.entries()) {
    const state = states.value.get(id);
    if (!state || state.position.open.minor <= 0) return refuse({ code: 'payment.item-not-open', itemId: id });
    const amount = amountOf(asked.allocations[at]?.amount, state);
    if (!amount.ok) return amount;
    allocations.push({ state, amount: amount.value });
  }
  return ok({ rows: new Map(items.value.map((row) => [row.item.id, row])), allocations });
}

function amountOf(
  text: string | undefined,
  { item, position }: ItemState,
): Result<Allocation['amount'], ActionRefusal> {
  if (text === undefined) return ok(position.open);
  const amount = parseMoney(text, position.open.currency);
  if (amount.ok && amount.value.minor > 0 && amount.value.minor <= position.open.minor) return amount;
  return refuse({ code: 'payment.amount-invalid', itemId: item.id });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: refused by the schema like any other wrong shape.
    return undefined;
  }
}
