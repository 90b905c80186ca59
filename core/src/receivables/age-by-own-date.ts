import { type Aging, agingOf, type AgingRequest } from './aging-of';
import { type Receivable } from './open-item';

/**
 * `ageReceivables` for definitions that show a credit in the bucket of its own date, as the standard one does: a control that knows no other
 * need not carry how credits are placed. Throws on a definition that places them elsewhere.
 */
export function ageByOwnDate<Item extends Receivable>(request: AgingRequest<Item>): Aging<Item> {
  const { code, creditPlacement } = request.definition;
  if (creditPlacement !== 'ownDate')
    throw new RangeError(`aging definition ${code} places credits by ${creditPlacement}`);
  return agingOf(request, (parts) => parts);
}
