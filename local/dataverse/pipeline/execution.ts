import { type FaultBook } from '../faults/fault-book';
import { type MessageMap, type MessageName } from '../messages/message-map';
import { type Catalogue } from '../metadata/catalogue';
import { type Condition } from '../query/record-query';
import { type AccessRight, type Principal } from '../security/principal';
import { type TableMetadata } from '../metadata/table-metadata';
import { type Database } from '../store/database';
import { type Reference, type Row } from '../store/row';
import { type CorrelationChains } from './correlation-chains';
import { type Exclusive } from './exclusive';
import { type StepRegistry } from './step-registry';
import { type WebhookSender } from './webhook-sender';

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly businessUnitId: string;
  readonly baseCurrencyId: string;
}

/** What the security room answers; asked on every message. */
export interface Authority {
  /** Refuses with 403 0x80040220 when the privilege is missing or does not reach the row, which is at hand or named by its id. */
  require(
    principal: Principal,
    right: AccessRight,
    subject: { readonly table: TableMetadata; readonly row?: Row; readonly id?: string },
  ): void;
  /** What of a table the principal may read: undefined for all of it. Throws 403 when nothing. */
  readable(principal: Principal, table: TableMetadata): Condition | undefined;
  /** Refuses a write to secured columns the principal may not write. */
  requireColumns(
    principal: Principal,
    right: 'Create' | 'Update',
    subject: { readonly table: TableMetadata; readonly columns: readonly string[] },
  ): void;
  /** Secured columns of the table that the principal may not read. */
  hiddenColumns(principal: Principal, table: TableMetadata): ReadonlySet<string>;
  /** Refuses an owner who could not read the row. */
  requireOwner(owner: Reference, table: TableMetadata): void;
  /** Whether any row is shared with anybody. */
  sharing(): boolean;
  /** Who a user is, with all that the roles allow. Refuses an unknown user (401) and a disabled one (403). */
  principal(userId: string): Principal;
  /** Drops what was remembered about users, teams, roles and sharing. */
  forget(): void;
}

/** Everything that lives as long as the server. */
export interface Services {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly organization: Organization;
  readonly authority: Authority;
  readonly exclusive: Exclusive;
  readonly steps: StepRegistry;
  /** Scripted faults, for tests. */
  readonly faults: FaultBook;
  readonly webhooks: WebhookSender;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Imports a solution zip; throws with the name of the part that is wrong. Runs its own transaction. */
  readonly importSolution: (request: {
    readonly zip: Uint8Array;
    readonly overwrite: boolean;
    readonly publishWorkflows?: boolean;
    readonly skipDependencies?: boolean;
    readonly stage?: 'update' | 'upgrade' | 'holding';
    readonly importJobId?: string;
  }) => { readonly solution: { readonly id: string } };
  /** Deletes a solution, a managed one with its components. Runs its own transaction. */
  readonly uninstallSolution: (solutionId: string) => void;
  /** Applies a staged upgrade and gives the solution's id. Runs its own transaction. */
  readonly promoteSolution: (uniqueName: string) => string;
  /** How deep the chain of steps stood that each correlation id was sent out with: calls that come back continue it. */
  readonly chains: CorrelationChains;
  /** Wakes the asynchronous queue after rows were added to it. */
  readonly wakeQueue: () => void;
}

/** The open transaction of a request; everything a request does shares it. */
export interface Transaction {
  /** Rows seen to exist, `table/id`: a bulk message asks for the same customer a thousand times. */
  readonly knownRows: Set<string>;
  readonly afterCommit: (() => void)[];
}

/** Documents whose lines a message has written so far, by table and id: their totals are computed at its end. */
export type PendingTotals = Map<string, { readonly table: string; readonly id: string }>;

/** One request being carried out. */
export interface Execution {
  readonly services: Services;
  readonly principal: Principal;
  readonly correlationId: string;
  readonly requestId: string;
  readonly depth: number;
  /** Which custom steps the caller's headers switch off. */
  readonly bypass: {
    readonly synchronous: boolean;
    readonly asynchronous: boolean;
    /** Single steps, by id. */
    readonly steps: ReadonlySet<string>;
  };
  /** `?tag=`: shown to steps as a shared variable. */
  readonly tag?: string;
  /** The header MSCRM.SuppressDuplicateDetection as sent; duplicates are looked for only when it says `false` (conformance row 89). */
  readonly suppressDuplicateDetection?: boolean;
  readonly transaction?: Transaction;
  /** Set inside a message that writes many rows. */
  readonly pendingTotals?: PendingTotals;
  /** Sends a message through the pipeline, as part of this execution. */
  send<N extends MessageName>(
    name: N,
    request: MessageMap[N]['request'],
    execution: Execution,
  ): Promise<MessageMap[N]['response']>;
}
