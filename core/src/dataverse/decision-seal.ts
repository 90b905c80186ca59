import { type DecisionSeal, type SealedDecision } from '../operations';
import { bind } from './bind';
import { id, integer, moment, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { decisionSeal as table } from './tables';

const { columns, lookups } = table;

/** The columns `readDecisionSeal` needs, for `$select`. */
export const decisionSealSelect: readonly string[] = [
  columns.id.name,
  columns.sequence.name,
  columns.previousHash.name,
  columns.blockHash.name,
  columns.decisionIds.name,
  columns.firstRecordedOn.name,
  columns.lastRecordedOn.name,
  columns.anchor.name,
  columns.recordedOn.name,
  lookups.legalEntity.value,
];

/** Reads a block of decisions. */
export function readDecisionSeal(source: unknown): ReadRow<DecisionSeal> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    sequence: row.required(columns.sequence.name, integer),
    blockHash: row.required(columns.blockHash.name, text),
    decisions: sealedIn(row.optional(columns.decisionIds.name, text) ?? ''),
    firstRecordedOn: row.required(columns.firstRecordedOn.name, moment),
    lastRecordedOn: row.required(columns.lastRecordedOn.name, moment),
    anchor: row.required(columns.anchor.name, text),
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({ previousHash: row.optional(columns.previousHash.name, text) }),
  });
}

/** The row to create for a block; owned by the team of its legal entity. */
export const writeDecisionSeal = (seal: DecisionSeal, links: { readonly ownerTeamId: string }): RowForCreate => ({
  [columns.id.name]: seal.id,
  [columns.name.name]: `Block ${seal.sequence}`,
  [columns.sequence.name]: seal.sequence,
  [columns.blockHash.name]: seal.blockHash,
  [columns.decisionCount.name]: seal.decisions.length,
  [columns.decisionIds.name]: seal.decisions.map((sealed) => `${sealed.id} ${sealed.contentHash}`).join('\n'),
  [columns.firstRecordedOn.name]: seal.firstRecordedOn,
  [columns.lastRecordedOn.name]: seal.lastRecordedOn,
  [columns.anchor.name]: seal.anchor,
  [columns.recordedOn.name]: seal.recordedOn,
  ...present({ [columns.previousHash.name]: seal.previousHash }),
  ...bind(lookups.legalEntity, seal.legalEntityId),
  ...bind(lookups.owner, links.ownerTeamId),
});

/** Lines of id and hash. A line that is none is kept as it is: whoever verifies must see it, not stumble over it. */
const sealedIn = (lines: string): readonly SealedDecision[] =>
  lines
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', contentHash = ''] = line.split(' ');
      return { id, contentHash };
    });
