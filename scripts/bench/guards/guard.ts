/** One guard of exactly-once, and how it is taken out. */
export interface Guard {
  readonly name: string;
  /** Where it stands. */
  readonly file: string;
  /** Its text there, found exactly once, and what stands there without it. */
  readonly text: string;
  readonly without: string;
  /** The test that must fail then, and it alone. */
  readonly test: string;
  /** What must be built again for the change to have an effect. */
  readonly build?: 'solution';
}

/** The guards of spec/reliability.md 3.4, "Mutation check of the harness". */
export const guards: readonly Guard[] = [
  {
    name: 'alternate key',
    file: 'solution/tables/operations/outbox.ts',
    text: "  keys: [['key']],",
    without: '  keys: [],',
    test: 'alternate key: one effect under two ids is written once',
    build: 'solution',
  },
  {
    name: 'If-Match',
    file: 'azure-functions/src/adapters/dataverse/transactions/change-set-of.ts',
    text: "headers: { 'If-Match': etags.get(rowKeyOf({ entitySetName, id })) ?? etag, ...headers },",
    without:
      "headers: { 'If-Match': etag === '' ? (etags.get(rowKeyOf({ entitySetName, id })) ?? '*') : '*', ...headers },",
    test: 'If-Match: of two changes decided on the same state one is written',
  },
  {
    name: 'outbox in the change set',
    file: 'azure-functions/src/jobs/invoicing/invoice-transaction.ts',
    text: '      { entitySetName: tables.outbox.entitySetName, row: writeOutboxMessage(mailOf(posted, moment)) },',
    without:
      '      ...(mailOf(posted, moment).id === writeOutboxMessage.name ? [writeOutboxMessage] : []).map(() => ({ entitySetName: "", row: {} })),',
    test: 'outbox in the change set: whoever dies right after posting leaves every invoice its message',
  },
  {
    name: 'deadline',
    file: 'azure-functions/src/adapters/dataverse/with-deadline.ts',
    text: 'return await Promise.race([started, deadline]);',
    without: 'return await started;',
    test: 'deadline: a server that never answers is given up',
  },
  {
    name: 'throttle gate',
    file: 'azure-functions/src/adapters/dataverse/throttle-gate.ts',
    text: 'gate.closedUntil = Math.max(gate.closedUntil, gate.clock.now() + seconds * 1000);',
    without: 'gate.closedUntil = Math.min(gate.closedUntil, seconds);',
    test: 'throttle gate: after a 429 nobody of the identity calls before the time the server gave',
  },
];
