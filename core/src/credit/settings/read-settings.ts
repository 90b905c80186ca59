import { ok, refuse, type Result } from '../../kernel';
import { type CreditPolicyRefusal } from './credit-policy-refusal';
import { type CreditSettings } from './credit-settings';
import { membersOf } from './json-members';

type Refused = Result<never, CreditPolicyRefusal>;
type Check = (value: unknown) => boolean;
interface Shape {
  readonly [member: string]: Check | Shape;
}

const flag: Check = (value) => typeof value === 'boolean';
const days: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 3_650;
const graceDays: Check = (value) => days(value) && value !== 0;
const words: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 4_000;
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.some((known) => known === value);
const checkpoint = { checked: flag, graceDays };

/** What each member of credit settings may be. */
const SHAPE: Readonly<Record<keyof CreditSettings, Check | Shape>> = {
  checkpoints: { orderEntry: checkpoint, confirmation: checkpoint, shipment: checkpoint, invoice: checkpoint },
  exposure: { openItems: flag, deliveredUnbilled: flag, openOrders: flag, horizonDays: days },
  ranks: { terms: oneOf('off', 'customer', 'previous'), discount: oneOf('off', 'customer', 'previous') },
  queue: oneOf('firstCome', 'mostValue'),
  fairnessDays: days,
  allowEditAfterRelease: flag,
  skipIntercompany: flag,
  newCustomers: oneOf('hold', 'asOthers'),
  autoRelease: oneOf('withoutPosting', 'withPosting'),
  reasons: { automatic: words, changed: words, cancelled: words },
};

/** The settings with what a JSON object says in their place. Refused by the path of the first member that is unknown or wrong. */
export function readSettings(
  settings: CreditSettings,
  members: Readonly<Record<string, unknown>>,
): Result<CreditSettings, CreditPolicyRefusal> {
  const refused = check(members, SHAPE, '');
  return refused ?? ok(merge(settings, members) as CreditSettings);
}

function check(members: Readonly<Record<string, unknown>>, shape: Shape, path: string): Refused | undefined {
  for (const [name, value] of Object.entries(members)) {
    const setting = `${path}${name}`;
    const expected = Object.keys(shape).includes(name) ? shape[name] : undefined;
    if (expected === undefined) return refuse({ code: 'credit-policy.setting-unknown', setting });
    const inner = membersOf(value);
    if (typeof expected === 'function') {
      if (!expected(value)) return refuse({ code: 'credit-policy.setting-invalid', setting });
    } else if (!inner) return refuse({ code: 'credit-policy.setting-invalid', setting });
    else {
      const refused = check(inner, expected, `${setting}.`);
      if (refused) return refused;
    }
  }
  return undefined;
}

function merge(base: object, members: Readonly<Record<string, unknown>>): object {
  const known = new Map(Object.entries(base));
  const merged = Object.entries(members).map(([name, value]): readonly [string, unknown] => {
    const [inner, before] = [membersOf(value), membersOf(known.get(name))];
    return [name, inner && before ? merge(before, inner) : value];
  });
  return { ...base, ...Object.fromEntries(merged) };
}
