import { type HttpHandler, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { instant, ok, refuse, type Result, utcDateOf } from '@o2c/core/kernel';
import { atTheEdge, type Handled } from '../adapters/http/at-the-edge';
import { problem, type ProblemCode } from '../adapters/http/problem';
import { withRole } from '../adapters/http/with-role';
import { type VerifyCaller } from '../adapters/identity/verify-caller';
import { type IntakeAnswer } from '../jobs/ordering/intake-answer';
import { type PostedOrder } from '../jobs/ordering/posted-order';
import { type TakeOrders } from '../jobs/ordering/take-orders';

export interface TakeOrderPorts {
  readonly verify: VerifyCaller;
  readonly takeOrders: TakeOrders;
  readonly now: () => string;
}

/** 500 lines with 2,000 characters each, in four-byte characters escaped by their sender, are within it. */
const LARGEST_BODY = 1_000_000;
const LONGEST_KEY = 90;

/**
 * `POST /api/orders`: takes an order from a channel (`OrderBody`). Role `O2c.Post`. 201 with the order; 200 with the same when it was taken
 * before; 422 `intake.needs-info` with every defect and its place, to be posted again under the same key; 409 `intake.different-payload` when the
 * key has its order already, from another body. The key is (channel, externalId); the header `Idempotency-Key` is the external id of an order
 * that names none.
 */
export const takeOrderHandler = (ports: TakeOrderPorts): HttpHandler =>
  atTheEdge(
    withRole(
      ports.verify,
      'O2c.Post',
    )(async (request, _caller, correlationId) => {
      const posted = await readPosted(request);
      if (!posted.ok) return { response: problem(posted.error.code, posted.error), facts: { code: posted.error.code } };
      const now = instant(ports.now());
      const taken = await ports.takeOrders([posted.value], { now, today: utcDateOf(now), correlationId });
      if (!taken.ok) return { response: problem(taken.error.code), facts: { ...taken.error } };
      const [answer] = taken.value;
      if (!answer) throw new Error('One order in, one answer out.');
      return answered(answer);
    }),
  );

interface NotPosted {
  readonly code: ProblemCode;
  readonly detail?: string;
}

async function readPosted(request: HttpRequest): Promise<Result<PostedOrder, NotPosted>> {
  if (new URL(request.url).search !== '') return refuse({ code: 'request.invalid', detail: 'No parameter is known.' });
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type.trim())) return refuse({ code: 'request.media-type' });
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return refuse({ code: 'request.too-large' });
  const key = request.headers.get('idempotency-key');
  if (key !== null && (key.trim() === '' || key.length > LONGEST_KEY))
    return refuse({ code: 'request.invalid', detail: `Idempotency-Key must have 1 to ${LONGEST_KEY} characters.` });
  const payload = await request.text();
  if (payload.length > LARGEST_BODY) return refuse({ code: 'request.too-large' });
  return ok(key === null ? { payload } : { payload, idempotencyKey: key.trim() });
}

function answered(answer: IntakeAnswer): Handled {
  switch (answer.outcome) {
    case 'created':
      return { response: named(201, answer), facts: { orderId: answer.orderId, taken: answer.outcome } };
    case 'replayed':
      return { response: named(200, answer), facts: { orderId: answer.orderId, taken: answer.outcome } };
    case 'needsInfo': {
      const { intakeId, defects, warnings } = answer;
      const members = { ...(intakeId === undefined ? {} : { intakeId }), defects, warnings };
      const facts = { intakeId, code: 'intake.needs-info', defects: defects.length };
      return { response: problem('intake.needs-info', { members }), facts };
    }
    case 'different':
      return refused('intake.different-payload', { orderId: answer.orderId, orderNumber: answer.orderNumber });
    case 'rejected':
      return refused('intake.rejected', { intakeId: answer.intakeId });
    case 'unfinished':
      return { response: problem('dataverse.unavailable'), facts: { code: answer.code, reason: answer.reason } };
  }
}

const refused = (code: ProblemCode, members: Readonly<Record<string, string>>): Handled => ({
  response: problem(code, { members }),
  facts: { code, ...members },
});

type Taken = Extract<IntakeAnswer, { outcome: 'created' | 'replayed' }>;

const named = (status: number, { orderId, orderNumber, intakeId, warnings }: Taken): HttpResponseInit => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  jsonBody: { orderId, orderNumber, intakeId, warnings },
});
