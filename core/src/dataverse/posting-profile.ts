import { rowId } from '../kernel';
import { type PostingAccounts, type PostingEvent } from '../receivables';
import { bind } from './bind';
import { choice, id, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { type RowForCreate } from './row-for-create';
import { postingProfile as table } from './tables';

/** The account of one event in one legal entity. */
export interface PostingProfileLine {
  readonly legalEntityId: string;
  readonly event: PostingEvent;
  readonly account: string;
}

const { columns, lookups, choices } = table;

/** The columns `readPostingProfileLine` needs, for `$select`. */
export const postingProfileSelect: readonly string[] = [
  columns.id.name,
  columns.event.name,
  columns.account.name,
  lookups.legalEntity.value,
];

/** Reads one line of a posting profile. */
export function readPostingProfileLine(source: unknown): ReadRow<PostingProfileLine> {
  const row = openRow(table, source);
  return row.finish({
    legalEntityId: row.required(lookups.legalEntity.value, id),
    event: row.required(columns.event.name, choice(choices.event)),
    account: row.required(columns.account.name, text),
  });
}

/** The posting profile of one legal entity out of the lines of all. */
export const postingAccountsOf = (lines: readonly PostingProfileLine[], legalEntityId: string): PostingAccounts =>
  Object.fromEntries(
    lines.filter((line) => line.legalEntityId === legalEntityId).map(({ event, account }) => [event, account]),
  );

/** The row to create for one line; its id follows from legal entity and event. */
export const writePostingProfileLine = (line: PostingProfileLine): RowForCreate => ({
  [columns.id.name]: rowId('postingprofile', line.legalEntityId, line.event),
  [columns.name.name]: `${line.event} ${line.account}`,
  [columns.event.name]: choices.event[line.event],
  [columns.account.name]: line.account,
  ...bind(lookups.legalEntity, line.legalEntityId),
});
