import { HttpRequest, HttpResponse, InvocationContext } from '@azure/functions';
import { ok, refuse, rowId } from '@o2c/core/kernel';
import { orderIdentity } from '@o2c/core/ordering';
import { type VerifyCaller } from '../../../azure-functions/src/adapters/identity/verify-caller';
import { takeOrderHandler } from '../../../azure-functions/src/functions/take-order';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';
import { aBody, aBodyLine, orderingWorld } from '../jobs/ordering/ordering-world';

/** spec/reliability.md 4.2, numbers as there; 2 to 6 are the same check for every function and tried at the bundle. */
let dataverse: ProvisionedDataverse;
let world: Awaited<ReturnType<typeof orderingWorld>>;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await orderingWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const caller =
  (role: string): VerifyCaller =>
  (authorization) =>
    Promise.resolve(
      authorization === null
        ? refuse({ code: 'auth.token-missing' })
        : ok({ objectId: rowId('caller', 'shop'), clientId: 'shop', kind: 'app', roles: [role] }),
    );

interface Post {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly role?: string;
}

const lines: string[] = [];

async function post({ body, headers = {}, query = '', role = 'O2c.Post' }: Post) {
  const handler = takeOrderHandler({
    verify: caller(role),
    takeOrders: world.jobs.takeOrders,
    now: () => '2026-03-02T08:30:00.123Z',
  });
  const request = new HttpRequest({
    method: 'POST',
    url: `http://localhost/api/orders${query}`,
    headers: { authorization: 'Bearer x', 'content-type': 'application/json', ...headers },
    body: { string: body },
  });
  const log = (_level: unknown, ...message: unknown[]) => void lines.push(message.join(' '));
  const sent = await handler(request, new InvocationContext({ functionName: 'take-order', logHandler: log }));
  const response = new HttpResponse(sent);
  const answer: unknown = await response.json();
  return { status: response.status, headers: response.headers, body: answer };
}

const json = (value: unknown): string => JSON.stringify(value);

test('201 with the order, then 200 with the same, then 409 for another body under its key (OC-1)', async () => {
  const first = await post({ body: json(aBody('H-1')) });
  const names = {
    orderId: orderIdentity('phone', 'H-1').id,
    orderNumber: 'PH-H-1',
    intakeId: rowId('orderintake', 'phone', 'H-1'),
  };
  expect([first.status, first.body]).toEqual([201, { ...names, warnings: [] }]);
  expect(await post({ body: json(aBody('H-1')) })).toMatchObject({ status: 200, body: first.body });
  const other = await post({ body: json(aBody('H-1', { note: 'changed' })) });
  expect(other).toMatchObject({
    status: 409,
    body: { code: 'intake.different-payload', orderId: names.orderId, orderNumber: 'PH-H-1' },
  });
});

test('422 with every defect and its place; the same key may be posted again (VA-3)', async () => {
  const bad = aBody('H-2', { customer: 'NOBODY', lines: [aBodyLine({ quantity: -1 })] });
  const { status, body, headers } = await post({ body: json(bad) });
  expect(status).toBe(422);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toEqual({
    type: 'urn:o2c:problem:intake.needs-info',
    title: 'The order lacks information or is wrong in places; nothing was assumed.',
    status: 422,
    code: 'intake.needs-info',
    intakeId: rowId('orderintake', 'phone', 'H-2'),
    defects: [
      { code: 'customer.unknown', path: 'customer', found: 'NOBODY' },
      { code: 'line.quantity-not-positive', path: 'lines[0].quantity', found: '-1' },
    ],
    warnings: [],
  });
  expect(await post({ body: json(aBody('H-2')) })).toMatchObject({ status: 201 });
});

test('fifty identical posts at once: one 201, forty-nine 200, one order (OC-1)', async () => {
  const body = json(aBody('H-50'));
  const answers = await Promise.all(Array.from({ length: 50 }, () => post({ body })));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(49).fill(200), 201]);
  expect(new Set(answers.map((answer) => json(answer.body))).size).toBe(1);
  expect((await world.orders()).filter(({ externalId }) => externalId === 'H-50')).toHaveLength(1);
});

test('an amount keeps the digits it was posted with, and a number is not text', async () => {
  const priced = json(aBody('H-3')).replace('"quantity":2', '"quantity":2.50000,"unitPrice":149.500000000');
  expect(await post({ body: priced })).toMatchObject({ status: 201 });
  expect((await world.orders()).find(({ externalId }) => externalId === 'H-3')?.lines[0]?.quantity).toBe('2.5');
  const asNumber = json(aBody('H-4')).replace('"H-4"', '4.10');
  expect(await post({ body: asNumber })).toMatchObject({
    status: 422,
    body: { defects: [{ code: 'field.not-text', path: 'externalId', found: '4.10' }] },
  });
});

describe('what a caller must not do (spec/reliability.md 4.2)', () => {
  test('1: without a token 401', async () => {
    const handler = takeOrderHandler({ verify: caller('O2c.Post'), takeOrders: world.jobs.takeOrders, now: () => '' });
    const request = new HttpRequest({ method: 'POST', url: 'http://localhost/api/orders', body: { string: '{}' } });
    expect(await handler(request, new InvocationContext({ logHandler: () => undefined }))).toMatchObject({
      status: 401,
    });
  });

  test('7: without the role 403, and the log says who', async () => {
    lines.length = 0;
    expect(await post({ body: json(aBody('S-7')), role: 'O2c.Read' })).toMatchObject({
      status: 403,
      body: { code: 'auth.role-missing' },
    });
    expect(lines.join()).toContain('"clientId":"shop"');
  });

  test("8: a customer of another company is not this company's", async () => {
    expect(await post({ body: json(aBody('S-8', { legalEntity: 'US01' })) })).toMatchObject({
      status: 422,
      body: { defects: [{ code: 'customer.not-in-legal-entity', path: 'customer', found: 'US01' }] },
    });
  });

  test.each(['creditStatus', 'o2c_creditstatus', 'ownerid', 'statecode', 'version'])(
    '9, 14: the field %s is not for posting',
    async (name) => {
      expect(await post({ body: json({ ...aBody('S-9'), [name]: 1 }) })).toMatchObject({
        status: 422,
        body: { defects: [{ code: 'field.unknown', path: name }] },
      });
    },
  );

  test('13: a parameter of the address, once or twice, 400', async () => {
    expect(await post({ body: json(aBody('S-13')), query: '?force=1&force=2' })).toMatchObject({ status: 400 });
  });

  test.each([
    ['a list', '[]', 'body.not-an-object'],
    ['text', '"order"', 'body.not-an-object'],
    ['nothing', '', 'body.not-json'],
    ['half of one', '{"channel":', 'body.not-json'],
    ['a number with a comma', '{"channel":1,5}', 'body.not-json'],
  ])('14: %s is no order', async (_what, body, code) => {
    const answer = await post({ body });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain(code);
  });

  test('15: names of prototypes are fields like others and change nothing', async () => {
    const body = json(aBody('S-15')).replace('{', '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{}},');
    expect(await post({ body })).toMatchObject({
      status: 422,
      body: {
        defects: [
          { code: 'field.unknown', path: '__proto__' },
          { code: 'field.unknown', path: 'constructor' },
        ],
      },
    });
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
  });

  test('17: answers are JSON in UTF-8, and a body that says it is something else 415', async () => {
    const { headers } = await post({ body: json(aBody('S-17')) });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    for (const type of ['text/plain', 'application/xml', 'application/json; charset=latin1'])
      expect(await post({ body: '{}', headers: { 'content-type': type } })).toMatchObject({ status: 415 });
  });

  test('18: a body over a million characters 413, whatever it says of its length', async () => {
    const body = json(aBody('S-18', { note: 'x'.repeat(1_000_000) }));
    expect(await post({ body })).toMatchObject({ status: 413 });
    expect(await post({ body, headers: { 'content-length': '10' } })).toMatchObject({ status: 413 });
    expect(await post({ body: '{}', headers: { 'content-length': '2000000' } })).toMatchObject({ status: 413 });
  });

  test('26: what would be a filter is a value', async () => {
    for (const customer of ["' or 1 eq 1 or '", "ACME') or startswith(name,'", 'A&$top=1', '%27%20or'])
      expect(await post({ body: json(aBody('S-26', { customer })) })).toMatchObject({
        status: 422,
        body: { defects: [{ code: 'customer.unknown', found: customer }] },
      });
  });
});

test('a log line names the order and never what was posted', async () => {
  lines.length = 0;
  await post({ body: json(aBody('L-1', { note: 'canary-4711', purchaseOrder: 'canary-4712' })) });
  expect(lines.join()).toContain(orderIdentity('phone', 'L-1').id);
  expect(lines.join()).not.toMatch(/canary|ACME|P-100/);
});

test('the idempotency key is the external id of an order that names none, and too long a key 400', async () => {
  const body = json({ ...aBody('x'), externalId: undefined });
  const headers = { 'idempotency-key': 'call-1' };
  expect(await post({ body, headers })).toMatchObject({ status: 201, body: { orderNumber: 'PH-call-1' } });
  expect(await post({ body, headers })).toMatchObject({ status: 200 });
  expect(await post({ body, headers: { 'idempotency-key': 'x'.repeat(91) } })).toMatchObject({ status: 400 });
});
