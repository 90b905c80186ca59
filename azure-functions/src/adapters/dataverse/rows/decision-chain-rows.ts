import {
  decisionSealSelect,
  legalEntitySelect,
  readDecisionSeal,
  readLegalEntity,
  tables,
  writeDecisionSeal,
} from '@o2c/core/dataverse';
import { instant, ok } from '@o2c/core/kernel';
import { type SealableDecision } from '@o2c/core/operations';
import { z } from 'zod';
import {
  type BlockToAppend,
  type ChainEnd,
  type DecisionChains,
  type SealWindow,
} from '../../../jobs/sealing/decision-chains';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, atLeast, equal, type Filter, less } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { readRows, type RowQuery, type WireRow } from '../query/read-rows';
import { type Transaction, type TransactionOutcome } from '../transactions/transaction';
import { writeTransactions } from '../transactions/write-transactions';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const { decision, decisionSeal, legalEntity } = tables;
const SEALS = decisionSeal.lookups.legalEntity.collection;

/** The chains of sealed decisions in Dataverse: a look at their ends is one request, and so is one at what is unsealed. */
export const decisionChainRows = (connection: DataverseConnection, context: CallContext): DecisionChains => ({
  ends: async () => {
    const head = `$select=${decisionSealSelect.join(',')};$orderby=${decisionSeal.columns.sequence.name} desc;$top=1`;
    const query = { from: legalEntity.entitySetName, select: legalEntitySelect, expand: `${SEALS}(${head})` };
    const read = await readRows(connection, context, query);
    return read.outcome === 'ok' ? ok(read.rows.flatMap(chainEnd)) : readRefusal(read);
  },
  unsealed: async (windows) => {
    const queries = windows.flatMap((window) => [decisionsIn(window), sealsIn(window)]);
    const reads = await readBatch(connection, context, queries);
    const found = new Map<string, readonly SealableDecision[]>();
    for (const [place, { legalEntityId }] of windows.entries()) {
      const [decisions, seals] = [reads[place * 2], reads[place * 2 + 1]];
      if (decisions?.outcome !== 'ok') return readRefusal(decisions ?? NOT_ASKED);
      if (seals?.outcome !== 'ok') return readRefusal(seals ?? NOT_ASKED);
      const sealed = new Set(understood(seals.rows, readDecisionSeal).flatMap((seal) => seal.decisions.map(idOf)));
      found.set(
        legalEntityId,
        decisions.rows.map(sealable).filter(({ id }) => !sealed.has(id)),
      );
    }
    return ok(found);
  },
  append: async (blocks) => {
    const outcomes = await writeTransactions(connection, context, blocks.map(appending));
    return new Map([...outcomes].map(([key, outcome]) => [key, appended(outcome)]));
  },
});

const NOT_ASKED = { outcome: 'ambiguous', reason: 'fewer answers than queries' } as const;

const idOf = ({ id }: { readonly id: string }): string => id;

/** A legal entity that is not provisioned yet has no team, and no decisions. */
function chainEnd(row: WireRow): readonly ChainEnd[] {
  const [entity] = understood([row], readLegalEntity);
  if (entity?.ownerTeamId === undefined) return [];
  const [head] = understood(z.array(z.unknown()).parse(row[SEALS] ?? []), readDecisionSeal);
  return [{ legalEntityId: entity.id, ownerTeamId: entity.ownerTeamId, ...(head ? { head } : {}) }];
}

const decisionsIn = ({ legalEntityId, from, before }: SealWindow): RowQuery => {
  const { id, contentHash, recordedOn } = decision.columns;
  return {
    from: decision.entitySetName,
    select: [id.name, contentHash.name, recordedOn.name],
    where: all(
      equal(decision.lookups.legalEntity.value, { id: legalEntityId }),
      ...since(recordedOn.name, from),
      less(recordedOn.name, { date: before }),
    ),
  };
};

/** Blocks that may hold a decision of the window: none of their decisions is younger than the block's last one. */
const sealsIn = ({ legalEntityId, from }: SealWindow): RowQuery => ({
  from: decisionSeal.entitySetName,
  select: decisionSealSelect,
  where: all(
    equal(decisionSeal.lookups.legalEntity.value, { id: legalEntityId }),
    ...since(decisionSeal.columns.lastRecordedOn.name, from),
  ),
});

const since = (column: string, from: SealWindow['from']): readonly Filter[] =>
  from === undefined ? [] : [atLeast(column, { date: from })];

const sealableRow = z.object({
  id: z.guid().toLowerCase(),
  contentHash: z.string(),
  recordedOn: z.iso.datetime().transform(instant),
});

function sealable(row: WireRow): SealableDecision {
  const { id, contentHash, recordedOn } = decision.columns;
  return sealableRow.parse({
    id: row[id.name],
    contentHash: row[contentHash.name],
    recordedOn: row[recordedOn.name],
  });
}

const appending = ({ seal, ownerTeamId }: BlockToAppend): Transaction => ({
  key: seal.id,
  creates: [{ entitySetName: decisionSeal.entitySetName, row: writeDecisionSeal(seal, { ownerTeamId }) }],
  updates: [],
});

function appended({ outcome }: TransactionOutcome): 'appended' | 'another' | 'failed' {
  if (outcome === 'written') return 'appended';
  return outcome === 'conflict' ? 'another' : 'failed';
}
