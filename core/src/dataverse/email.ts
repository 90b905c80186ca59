import { type Instant } from '../kernel';
import { bind } from './bind';
import { id, integer, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { type RowChanges } from './row-changes';
import { type RowLinks } from './row-for-create';
import { type RowTree } from './row-tree';
import { activityParty, email as table } from './tables';

/** A document's mail as the timeline shows it; its id follows from the outbox message, so it stands there once. */
export interface DocumentEmail {
  readonly id: string;
  readonly subject: string;
  readonly description: string;
  readonly from: string;
  readonly to: { readonly accountId: string; readonly address: string };
  readonly invoiceId: string;
  /** RFC 5322. */
  readonly messageId: string;
  readonly sentOn: Instant;
}

/** The collection of an activity's parties, for rows created with it. */
const PARTIES = 'email_activity_parties';
/** `activityparty.participationtypemask`: sender, to. */
const participation = { sender: 1, to: 2 } as const;
/** `email.statecode` completed with `email.statuscode` sent. */
const completed = { state: 1, status: 3 } as const;

const { columns, lookups } = table;

/** The row to create, open, as every activity begins; owned by the legal entity's team, regarding the document. */
export const writeEmail = (mail: DocumentEmail, { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>): RowTree => ({
  [columns.id.name]: mail.id,
  [columns.subject.name]: mail.subject,
  [columns.description.name]: mail.description,
  [columns.direction.name]: true,
  [columns.messageId.name]: mail.messageId,
  [columns.actualEnd.name]: mail.sentOn,
  ...bind(lookups.regardingInvoice, mail.invoiceId),
  ...bind(lookups.owner, ownerTeamId),
  [PARTIES]: [
    { [activityParty.columns.participation.name]: participation.sender, [ADDRESS]: mail.from },
    {
      [activityParty.columns.participation.name]: participation.to,
      [ADDRESS]: mail.to.address,
      ...bind(activityParty.lookups.account, mail.to.accountId),
    },
  ],
});

const ADDRESS = activityParty.columns.addressUsed.name;

/** Completes the activity, as sent: the platform takes no other state at creation, so this goes with it in the same change set. */
export const emailCompleted: RowChanges = {
  [columns.state.name]: completed.state,
  [columns.status.name]: completed.status,
};

/** The columns `readTimelineEmail` needs, for `$select`. */
export const timelineEmailSelect: readonly string[] = [
  columns.id.name,
  columns.subject.name,
  columns.messageId.name,
  columns.state.name,
  lookups.regardingInvoice.value,
];

/** What stands on the timeline about a document. */
export interface TimelineEmail {
  readonly id: string;
  readonly subject: string;
  readonly messageId: string;
  readonly isCompleted: boolean;
  readonly invoiceId: string;
}

/** Reads a mail of ours from the timeline. */
export function readTimelineEmail(source: unknown): ReadRow<TimelineEmail> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    subject: row.required(columns.subject.name, text),
    messageId: row.required(columns.messageId.name, text),
    isCompleted: row.required(columns.state.name, integer) === completed.state,
    invoiceId: row.required(lookups.regardingInvoice.value, id),
  });
}
