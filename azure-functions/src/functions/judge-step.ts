import { type Verdict, type VetoRows, type VetoStep } from '@o2c/plugins-ts/src/steps/veto-step';
import { type Handled } from '../adapters/http/at-the-edge';
import { problem } from '../adapters/http/problem';
import { targetOf, type StepPayload } from './step-payload';

export interface JudgePorts {
  /** The posting service's own user: its jobs look at clearance themselves and write over what they read. */
  readonly serviceUserId: () => Promise<string>;
  readonly rowsFor: (correlationId: string) => VetoRows;
  /** Fails when the work takes longer. */
  readonly inTime: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Says yes (2xx) or no to what somebody is about to do. */
export type JudgeStep = (step: VetoStep, payload: StepPayload) => Promise<Handled>;

/**
 * Judges a synchronous step. Who asks is read from the authenticated payload, never from a header that could be sent by
 * anybody: the posting service itself passes without a read, but not somebody it acts for. Everything that is not surely
 * allowed is refused, an error and a Dataverse that does not answer in time as well (F4, F19: closed). It writes nothing.
 */
export const judgeStep =
  ({ serviceUserId, rowsFor, inTime }: JudgePorts): JudgeStep =>
  async (step, payload) => {
    const facts = { step: step.name, recordId: payload.PrimaryEntityId, operationId: payload.OperationId };
    const verdict = await inTime(async (): Promise<Verdict> => {
      const service = await serviceUserId();
      if (payload.InitiatingUserId === service && payload.UserId === service) return { allowed: true };
      const event = { recordId: payload.PrimaryEntityId, target: targetOf(payload) };
      return step.judge(event, rowsFor(payload.CorrelationId));
    }).catch((error: unknown): Verdict => ({ allowed: false, code: 'veto.unsure', reason: reasonOf(error) }));
    if (verdict.allowed) return { response: { status: 200 }, facts };
    const { code, reason } = verdict;
    return { response: problem('step.vetoed', { detail: code }), facts: { ...facts, code, reason } };
  };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
