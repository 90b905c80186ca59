import { createHash } from 'node:crypto';
import { entryKeys, judgeStatement, maskAccount, type StatementFile } from '@o2c/core/cash-application';
import { ok, refuse, type Result, rowId } from '@o2c/core/kernel';
import { readCamt } from '../../formats/camt/read-camt';
import { type FileRefused } from '../../formats/file-refused';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { planStatement, type StatementInHand, type StatementPlan } from './plan-statement';
import { statementIdentity } from './statement-key';
import { type StatementPorts, type StatementShelf } from './statement-ports';
import { statementTransactions } from './statement-transactions';

/** What became of one statement; the same for the same file, however often it is posted. */
export interface StatementPosted {
  readonly statementId: string;
  /** Masked. */
  readonly account: string;
  readonly outcome: 'posted' | 'quarantined' | 'refused';
  readonly entries: number;
  /** Entries that another statement had brought before. */
  readonly duplicates: number;
  readonly reason?: string;
}

export interface FilePosted {
  readonly statements: readonly StatementPosted[];
  /** Statements that this very call brought in. */
  readonly added: number;
}

export type PostStatements = (
  file: Uint8Array,
  moment: Moment,
) => Promise<Result<FilePosted, FileRefused | ReadRefusal | NotPosted>>;

export type NotPosted =
  /** A camt.054 announces entries that the statement brings again; it is read, never posted. */
  | { readonly code: 'statement.notification'; readonly detail: string }
  | { readonly code: 'statement.not-written'; readonly detail: string };

/**
 * Takes a bank file in (CA-1): a row per statement and per booked entry. The same statement again, in whatever file, and entries that an overlapping
 * statement brings again are recognised; a statement that does not foot is kept without entries. Killed at any moment, the same file completes
 * what is missing.
 */
export const postStatements =
  (ports: StatementPorts): PostStatements =>
  async (bytes, moment) => {
    const file = readCamt(bytes);
    if (!file.ok) return file;
    if (file.value.format === 'camt054') {
      const detail = 'A notification (camt.054) is not posted: its entries come again with the statement.';
      return refuse({ code: 'statement.notification', detail });
    }
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const hands = handsOf(file.value, fileHash, ports);
    const statements: StatementPosted[] = [];
    let added = 0;
    // One after the other: a statement of the same account may overlap the one before it in the file.
    for (const hand of hands) {
      const posted = await postOne(ports, hand, moment);
      if (!posted.ok) return posted;
      statements.push(posted.value.answer);
      added += posted.value.added ? 1 : 0;
    }
    return ok({ statements, added });
  };

const handsOf = (file: StatementFile, fileHash: string, ports: StatementPorts): readonly StatementInHand[] =>
  file.statements.map((each) => {
    const statement = judgeStatement(each, file.format);
    const accountHash = ports.hashAccount(statement.account);
    const identity = statementIdentity(statement, accountHash);
    const booked = statement.entries.filter(({ status }) => status === 'booked');
    const keys = entryKeys(accountHash, booked);
    return { statement, format: file.format, fileHash, accountHash, identity, keys };
  });

interface One {
  readonly answer: StatementPosted;
  readonly added: boolean;
}

const MOST_ROUNDS = 10;

/** Reads, decides and writes until the statement stands; a conflict means that somebody else posts the same, or its neighbour. */
async function postOne(
  ports: StatementPorts,
  start: StatementInHand,
  moment: Moment,
): Promise<Result<One, ReadRefusal | NotPosted>> {
  let hand = start;
  let added = false;
  const counts = new Map<string, number>();
  let last = '';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const shelf = await ports.shelf([questionOf(hand)]);
    if (!shelf.ok) return shelf;
    const plan = planStatement(hand, shelf.value, moment);
    if (plan.kind === 'refused' || plan.kind === 'known') return ok({ answer: answerOf(hand, plan), added });
    if (plan.kind === 'count-on') {
      for (const name of plan.names) counts.set(name, (counts.get(name) ?? 0) + 1);
      hand = countedOn(hand, counts);
      continue;
    }
    const failure = await write(ports, { hand, plan, shelf: shelf.value, moment });
    if (failure === undefined)
      return ok({ answer: answerOf(hand, { kind: 'known', stored: plan.stored }), added: true });
    added = added || plan.begun;
    last = failure;
  }
  return refuse({ code: 'statement.not-written', detail: `Statement ${hand.statement.statementId}: ${last}` });
}

function countedOn(hand: StatementInHand, counts: ReadonlyMap<string, number>): StatementInHand {
  const booked = hand.statement.entries.filter(({ status }) => status === 'booked');
  return { ...hand, keys: entryKeys(hand.accountHash, booked, (name) => counts.get(name) ?? 0) };
}

const questionOf = ({ accountHash, identity, keys, statement: { openedOn, closedOn } }: StatementInHand) => ({
  accountHash,
  statementRowId: identity.id,
  entryRowIds: keys.map((key) => rowId('bankentry', key)),
  ...(openedOn === undefined ? {} : { from: openedOn }),
  ...(closedOn === undefined ? {} : { to: closedOn }),
});

interface Writing {
  readonly hand: StatementInHand;
  readonly plan: Extract<StatementPlan, { kind: 'write' }>;
  readonly shelf: StatementShelf;
  readonly moment: Moment;
}

/** What was in the way; undefined when all of it stands. */
async function write(ports: StatementPorts, { hand, plan, shelf, moment }: Writing): Promise<string | undefined> {
  const links = rowLinksOf(shelf.settings, plan.stored.legalEntityId);
  const { transactions, finish } = statementTransactions(hand, plan, { links, moment, hashAccount: ports.hashAccount });
  const steps = finish ? [transactions, [finish]] : [transactions];
  for (const step of steps) {
    const outcomes = await ports.write(step);
    const failed = [...outcomes.values()].find(({ outcome }) => outcome !== 'written');
    if (failed) return 'message' in failed ? `${failed.code} ${failed.message}` : failed.outcome;
  }
  return undefined;
}

type Ended = Extract<StatementPlan, { kind: 'refused' | 'known' }>;

function answerOf({ statement }: StatementInHand, plan: Ended): StatementPosted {
  const about = { statementId: statement.statementId, account: maskAccount(statement.account) };
  if (plan.kind === 'refused') return { ...about, outcome: 'refused', entries: 0, duplicates: 0, reason: plan.reason };
  const { quarantineReason, duplicateCount, entryCount } = plan.stored;
  return quarantineReason === undefined
    ? { ...about, outcome: 'posted', entries: entryCount, duplicates: duplicateCount }
    : { ...about, outcome: 'quarantined', entries: 0, duplicates: 0, reason: quarantineReason };
}
