import { type HttpHandler, type HttpRequest } from '@azure/functions';
import { alternateKey } from '@o2c/core/kernel';
import { STEP_SECRET_HEADER } from '@o2c/plugins-ts/src/steps/steps';
import { type Step, type StepEvent, type StepStage } from '@o2c/plugins-ts/src/steps/step';
import { type VetoStep } from '@o2c/plugins-ts/src/steps/veto-step';
import { type WakeStep } from '@o2c/plugins-ts/src/steps/wake-step';
import { atTheEdge, type Handled } from '../adapters/http/at-the-edge';
import { problem } from '../adapters/http/problem';
import { isOneOf } from '../adapters/http/same-secret';
import { type Inbox } from '../jobs/inbox';
import { type Wake } from '../jobs/wake';
import { type JudgeStep } from './judge-step';
import { stepPayload, type StepPayload } from './step-payload';

export interface ReceiveStepPorts {
  /** The current secret, and the one before it while it is being rotated. */
  readonly secrets: readonly string[];
  readonly organizationId: string;
  /** As the header `x-ms-dynamics-organization` names it. */
  readonly organizationName: string;
  readonly inbox: Inbox;
  /** What asynchronous steps do that must happen once for each event. */
  readonly reactions: readonly { readonly step: Step; readonly react: (event: StepEvent) => Promise<void> }[];
  /** Asynchronous steps that wake a job. */
  readonly wakes: { readonly steps: readonly WakeStep[]; readonly wake: Wake };
  /** Synchronous steps, which only veto. */
  readonly vetoes: { readonly steps: readonly VetoStep[]; readonly judge: JudgeStep };
}

const STAGES: Readonly<Record<StepStage, number>> = { 'pre-validation': 10, 'pre-operation': 20, 'post-operation': 40 };
const ASYNCHRONOUS = 1;
/** Our own writes trigger steps as well; a third level is a loop (spec/reliability.md 4.1). A veto writes nothing and cannot be one. */
const DEEPEST = 2;
const LARGEST_BODY = 1024 * 1024;

/**
 * `POST /api/steps`: the platform tells what happened, or asks before it does. Checked before the body is read: the secret
 * and the organization; then organization id and depth. An event already in the inbox changes nothing; a new one is noted,
 * then acted on. When the process dies in between, a sweeper finds what was missed. An event that only wakes a job is not
 * noted: woken twice it finds nothing more to do, and a row for each would cost more than the second look.
 */
export const receiveStepHandler = (ports: ReceiveStepPorts): HttpHandler =>
  atTheEdge(async (request) => {
    if (!isOneOf(ports.secrets, request.headers.get(STEP_SECRET_HEADER) ?? '')) return refused('secret');
    const organization = request.headers.get('x-ms-dynamics-organization') ?? '';
    if (organization.toLowerCase() !== ports.organizationName.toLowerCase()) return refused('organization');
    const payload = await readPayload(request);
    if (!payload) return { response: problem('request.invalid') };
    if (payload.OrganizationId !== ports.organizationId) return refused('organization id');
    if (payload.Mode === ASYNCHRONOUS && payload.Depth > DEEPEST)
      return { response: problem('request.invalid'), facts: { reason: 'depth', depth: payload.Depth } };
    return act(ports, payload);
  });

const refused = (reason: string): Handled => ({
  response: problem('webhook.refused'),
  facts: { code: 'webhook.refused', reason },
});

async function readPayload(request: HttpRequest): Promise<StepPayload | undefined> {
  const text = await request.text();
  if (text.length > LARGEST_BODY) return undefined;
  try {
    return stepPayload.safeParse(JSON.parse(text)).data;
  } catch {
    // Not JSON: the same answer as JSON of another shape.
    return undefined;
  }
}

async function act(ports: ReceiveStepPorts, payload: StepPayload): Promise<Handled> {
  const veto = ports.vetoes.steps.find((step) => isFor(step, payload));
  if (veto) return ports.vetoes.judge(veto, payload);
  const woken = ports.wakes.steps.find((step) => isFor(step, payload));
  if (woken) {
    await ports.wakes.wake(woken.wakes, payload.CorrelationId);
    return {
      response: { status: 200 },
      facts: { step: woken.name, recordId: payload.PrimaryEntityId, woke: woken.wakes },
    };
  }
  const reaction = ports.reactions.find(({ step }) => isFor(step, payload));
  if (!reaction)
    return { response: problem('request.invalid'), facts: { reason: 'no such step', message: payload.MessageName } };
  const facts = { step: reaction.step.name, recordId: payload.PrimaryEntityId, operationId: payload.OperationId };
  const key = alternateKey('step', reaction.step.name, payload.PrimaryEntityId, payload.OperationId);
  const noted = await ports.inbox.note({ key, source: reaction.step.name, correlationId: payload.CorrelationId });
  if (!noted.ok) return { response: problem(noted.error.code), facts: { ...facts, ...noted.error } };
  if (noted.value === 'known') return { response: { status: 200 }, facts: { ...facts, result: 'already received' } };
  await reaction.react({
    step: reaction.step,
    recordId: payload.PrimaryEntityId,
    initiatingUserId: payload.InitiatingUserId,
    correlationId: payload.CorrelationId,
  });
  return { response: { status: 200 }, facts };
}

const isFor = (step: Step, payload: StepPayload): boolean =>
  step.message === payload.MessageName &&
  step.table === payload.PrimaryEntityName &&
  STAGES[step.stage] === payload.Stage &&
  (step.mode === 'asynchronous') === (payload.Mode === ASYNCHRONOUS);
