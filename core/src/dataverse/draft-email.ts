import { bind } from './bind';
import { optionally } from './optionally';
import { type RowLinks } from './row-for-create';
import { type RowTree } from './row-tree';
import { activityParty, email as table } from './tables';

/** A mail about an order that a person reads, and sends or not; its id follows from what it is about, so it stands there once. */
export interface DraftEmail {
  readonly id: string;
  readonly subject: string;
  /** HTML whose texts are escaped. */
  readonly description: string;
  /** Absent: whoever sends it chooses. */
  readonly from?: string;
  readonly to: { readonly accountId: string; readonly address?: string };
  readonly orderId: string;
}

/** The collection of an activity's parties, for rows created with it. */
const PARTIES = 'email_activity_parties';
/** `activityparty.participationtypemask`: sender, to. */
const participation = { sender: 1, to: 2 } as const;

const { columns, lookups } = table;

/** The row to create: open and unsent, owned by the legal entity's team, on the timeline of the order and so of its customer. */
export const writeDraftEmail = (mail: DraftEmail, { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>): RowTree => ({
  [columns.id.name]: mail.id,
  [columns.subject.name]: mail.subject,
  [columns.description.name]: mail.description,
  [columns.direction.name]: true,
  ...bind(lookups.regardingOrder, mail.orderId),
  ...bind(lookups.owner, ownerTeamId),
  [PARTIES]: [
    ...(mail.from === undefined
      ? []
      : [{ [activityParty.columns.participation.name]: participation.sender, [ADDRESS]: mail.from }]),
    {
      [activityParty.columns.participation.name]: participation.to,
      ...optionally(ADDRESS, mail.to.address),
      ...bind(activityParty.lookups.account, mail.to.accountId),
    },
  ],
});

const ADDRESS = activityParty.columns.addressUsed.name;
