import { tables } from '@o2c/core/dataverse';
import { ACTION_REQUEST_QUEUE } from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { z } from 'zod';

import { type PeekedMessage, type Queues } from '../../azure-functions/src/adapters/storage/queues';
import { LANE_QUEUE } from '../../azure-functions/src/jobs/lanes/lane-message';

/** A message that was delivered five times and never brought to an end. */
export interface DeadLetter {
  /** The queue it was meant for; it lies on `<queue>-poison`. */
  readonly queue: string;
  readonly messageId: string;
  readonly insertedOn: string;
  /** What a person names it by: the request's id, or the job and its legal entity. */
  readonly key: string;
  /** Absent: nobody can read it. */
  readonly content?: DeadContent;
}

export type DeadContent =
  | { readonly kind: 'actionRequest'; readonly actionRequestId: string }
  | { readonly kind: 'lane'; readonly job: keyof typeof tables.run.choices.job; readonly legalEntityId?: string };

const jobs = Object.keys(tables.run.choices.job) as (keyof typeof tables.run.choices.job)[];
const actionRequest = z.object({ actionRequestId: z.guid() });
const lane = z.object({ job: z.enum(jobs), legalEntityId: z.guid().optional() });

/** The Functions host moves poison there. */
export const poisonOf = (queue: string): string => `${queue}-poison`;

/** Every message on the poison queues. */
export async function deadLetters(queues: Pick<Queues, 'peek'>): Promise<readonly DeadLetter[]> {
  const found: DeadLetter[] = [];
  for (const queue of [ACTION_REQUEST_QUEUE, LANE_QUEUE]) {
    for (const message of await queues.peek(poisonOf(queue))) found.push(deadLetter(queue, message));
  }
  return found;
}

function deadLetter(queue: string, { id, insertedOn, message }: PeekedMessage): DeadLetter {
  const content = contentOf(queue, message);
  const place = { queue, messageId: id, insertedOn };
  if (!content) return { ...place, key: id };
  return { ...place, content, key: keyOf(content) };
}

function contentOf(queue: string, message: unknown): DeadContent | undefined {
  if (queue === LANE_QUEUE) {
    const { data } = lane.safeParse(message);
    if (!data) return undefined;
    const { job, legalEntityId } = data;
    return { kind: 'lane', job, ...(legalEntityId === undefined ? {} : { legalEntityId }) };
  }
  const { data } = actionRequest.safeParse(message);
  return data && { kind: 'actionRequest', actionRequestId: data.actionRequestId };
}

const keyOf = (content: DeadContent): string =>
  content.kind === 'actionRequest'
    ? content.actionRequestId
    : [content.job, content.legalEntityId].filter((part) => part !== undefined).join('/');
