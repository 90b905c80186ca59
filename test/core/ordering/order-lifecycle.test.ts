import { type OrderEvent, orderLifecycle, orderStateOf, type OrderStatus, orderStatusAfter } from '@o2c/core/ordering';

/** OC-6, spelled out: rows are statuses, columns are events, a dash is a refusal. */
const TABLE = `
             park     hold    resume  submit      change      ship        fulfil    closeShort  invoice   cancel
new          pending  onHold  -       inProgress  new         -           -         -           -         noMoney
pending      -        onHold  new     inProgress  pending     -           -         -           -         noMoney
onHold       -        -       new     -           onHold      -           -         -           -         noMoney
inProgress   -        -       -       -           inProgress  inProgress  complete  partial     -         noMoney
noMoney      -        -       -       -           -           -           -         -           -         -
complete     -        -       -       -           -           -           -         -           invoiced  -
partial      -        -       -       -           -           -           -         -           invoiced  -
invoiced     -        -       -       -           -           -           -         -           -         -
`;

const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const events = head as OrderEvent[];
const pairs = rows.flatMap(([status, ...cells]) =>
  events.map((event, at): [OrderStatus, OrderEvent, string] => [status as OrderStatus, event, cells[at] ?? '']),
);

test('the table names every status and every event of the lifecycle (OC-6)', () => {
  expect(rows.map(([status]) => status).sort()).toEqual(Object.keys(orderLifecycle).sort());
  const known = new Set(Object.values(orderLifecycle).flatMap((next) => Object.keys(next)));
  expect([...known].sort()).toEqual([...events].sort());
  expect(pairs).toHaveLength(80);
});

test.each(pairs)('%s + %s -> %s (OC-6)', (status, event, next) => {
  const allowed = pairs.filter(([from, , to]) => from === status && to !== '-').map(([, possible]) => possible);
  const outcome = orderStatusAfter(status, event);
  if (next !== '-') expect(outcome).toEqual({ ok: true, value: next });
  else {
    expect(outcome).toMatchObject({ ok: false, error: { code: 'order.illegal-transition', status, event } });
    expect(outcome.ok ? [] : [...outcome.error.allowed].sort()).toEqual([...allowed].sort());
  }
});

test('every status belongs to the state the platform gives it', () => {
  expect(orderStateOf).toEqual({
    new: 'active',
    pending: 'active',
    onHold: 'active',
    inProgress: 'submitted',
    noMoney: 'cancelled',
    complete: 'fulfilled',
    partial: 'fulfilled',
    invoiced: 'invoiced',
  });
});
