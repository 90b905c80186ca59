import { readDocumentFonts } from '../../formats/pdf/document-fonts';
import { renderBillingDocument } from '../../formats/pdf/render-billing-document';
import { type MailPort } from '../../jobs/delivery/mail-port';
import { relayOutbox } from '../../jobs/delivery/relay-outbox';
import { replayMessages } from '../../jobs/delivery/replay-messages';
import { type Moment } from '../../jobs/moment';
import { type DataverseConnection } from '../dataverse/connection';
import { outboxRows } from '../dataverse/rows/outbox-rows';

/** What the delivery jobs need: Dataverse as the outreach identity, and the mailbox side. */
export interface DeliveryConnections {
  readonly outreach: DataverseConnection;
  readonly mail: MailPort;
}

/** The delivery jobs over Dataverse and mail; the fonts are read once. */
export function deliveryJobs({ outreach, mail }: DeliveryConnections) {
  const fonts = readDocumentFonts();
  const outboxFor = ({ correlationId }: Moment) => outboxRows(outreach, { correlationId });
  return {
    /** Lets parked or failed messages try once more, by key. */
    replayMessages: (keys: readonly string[], moment: Moment) => replayMessages(outboxFor(moment))(keys, moment),
    /** Relays the outbox once (reliability.md 2.4). */
    relayOutbox: (moment: Moment) =>
      relayOutbox({
        outbox: outboxFor(moment),
        mail,
        render: (document) => renderBillingDocument(document, fonts),
      })(moment),
  };
}
