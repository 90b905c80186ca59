import { type Finding } from './finding';
import { type OutboxMessage } from './outbox-message';

/** What is known of outgoing messages, inside and outside. */
export interface OutboxFacts {
  readonly messages: readonly Pick<OutboxMessage, 'id' | 'key' | 'status' | 'targetId'>[];
  /** Completed mails on the timeline, by the document they are about. */
  readonly timeline: readonly { readonly invoiceId: string; readonly messageId: string }[];
  readonly deliveries: readonly { readonly invoiceId: string }[];
  /** Mails that left, by the key they carry; absent where the mailbox cannot be looked into. */
  readonly mails?: readonly { readonly key: string }[];
}

/**
 * I15: what is sent stands exactly once on the timeline and among the deliveries, and exactly one mail with its key left; of what is not sent,
 * none did; and no mail left that no message asked for.
 */
export function checkOutbox({ messages, timeline, deliveries, mails }: OutboxFacts): readonly Finding[] {
  const entries = countBy(timeline, ({ invoiceId }) => invoiceId);
  const delivered = countBy(deliveries, ({ invoiceId }) => invoiceId);
  const left = mails && countBy(mails, ({ key }) => key);
  const known = new Set(messages.map(({ key }) => key));
  return [
    ...messages.flatMap(({ key, status, targetId }) => {
      const wanted = status === 'sent' ? 1 : 0;
      return [
        ...unequal(key, wanted, { found: entries.get(targetId) ?? 0, what: 'completed mails on the timeline' }),
        ...unequal(key, wanted, { found: delivered.get(targetId) ?? 0, what: 'deliveries of its document' }),
        ...(left ? unequal(key, wanted, { found: left.get(key) ?? 0, what: 'mails that left' }) : []),
      ];
    }),
    ...[...(left ?? [])].flatMap(([key, count]) =>
      known.has(key) ? [] : unequal(key, 0, { found: count, what: 'mails that no message asked for' }),
    ),
  ];
}

function unequal(
  subject: string,
  wanted: number,
  { found, what }: { readonly found: number; readonly what: string },
): readonly Finding[] {
  if (wanted === found) return [];
  const text = `Message ${subject}: ${found} ${what}, ${wanted} expected.`;
  return [{ invariant: 'I15', subject, expected: `${wanted} ${what}`, found: `${found}`, text }];
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
