import {
  documentDeliverySelect,
  outboxMessageSelect,
  readDocumentDelivery,
  readOutboxMessage,
  readTimelineEmail,
  tables,
  timelineEmailSelect,
} from '@o2c/core/dataverse';
import { checkOutbox, type OutboxFacts } from '@o2c/core/operations';

import { readAll } from '../dataverse/read-all';
import { type Session } from '../dataverse/connect';
import { all, isFilled } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type Proof } from './proof';

/** Reads the mails that left with a key of ours. */
export type ReadMails = () => Promise<NonNullable<OutboxFacts['mails']>>;

/** Proves outbox, timeline and deliveries against each other (I15), and against the mailboxes where they can be looked into. */
export const outboxProof = (readMails?: ReadMails): Proof => ({
  invariants: ['I15'],
  prove: async (session) => {
    const facts = await readFacts(session);
    const mails = await readMails?.();
    const findings = checkOutbox({ ...facts, ...(mails ? { mails } : {}) });
    return {
      checked: { 'outbox messages': facts.messages.length, ...(mails ? { mails: mails.length } : {}) },
      findings,
    };
  },
});

/** Without a look into the mailboxes. */
export const proveOutbox: Proof = outboxProof();

async function readFacts(session: Session): Promise<OutboxFacts> {
  const { outbox, email, documentDelivery } = tables;
  const messages = await readAll(
    session,
    { from: outbox.entitySetName, select: outboxMessageSelect },
    readOutboxMessage,
  );
  // Mails of ours have both; what people write may lack either.
  const regardingOurs = all(isFilled(email.lookups.regardingInvoice.value), isFilled(email.columns.messageId.name));
  const timeline = await readAll(
    session,
    { from: email.entitySetName, select: timelineEmailSelect, where: regardingOurs },
    readTimelineEmail,
  );
  const deliveries = await readAll(
    session,
    { from: documentDelivery.entitySetName, select: documentDeliverySelect },
    readDocumentDelivery,
  );
  return {
    messages,
    timeline: timeline.filter(({ isCompleted }) => isCompleted),
    deliveries: deliveries.filter(({ status }) => status === 'sent'),
  };
}
