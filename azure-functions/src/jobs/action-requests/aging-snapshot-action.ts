import { instant, type IsoDate, ok, parseIsoDate, refuse, type Result } from '@o2c/core/kernel';
import { ageReceivables, type AgingSnapshot, agingSnapshot, STANDARD } from '@o2c/core/receivables';
import { z } from 'zod';
import {
  type AgingSource,
  type AgingSubject,
  type ReceivablesOnDay,
  type StoredAgingDefinition,
} from '../aging/aging-source';
import { type ReadRefusal, type Reading } from '../reading';
import { type Action, type ActionRefusal, type Prepared } from './action';
import { type ActionRequest } from './action-request';

export interface AgingSnapshotPorts {
  readonly source: AgingSource;
  /** Content hash by id, of those of these snapshots that exist. */
  readonly storedHashes: (ids: readonly string[]) => Reading<ReadonlyMap<string, string>>;
  readonly now: () => string;
  /** Logical names of the two kinds of target. */
  readonly tables: { readonly customer: string; readonly legalEntity: string };
}

/** Who works with what customers owe. Reading is enough: a snapshot moves no money. */
const ROLES = [
  'O2C AR Clerk',
  'O2C Collector',
  'O2C AR Approver',
  'O2C Credit Analyst',
  'O2C Credit Manager',
  'O2C Administrator',
];

/**
 * `aging.snapshot` with payload `{ "asOf": "YYYY-MM-DD", "definition": "STANDARD" }`: freezes the aging of a customer or of a
 * legal entity, one snapshot per legal entity and currency. A snapshot that already exists with the same content is left as
 * it is; with other content the request is refused, for snapshots never change (`aging-snapshot.differs`).
 */
export const agingSnapshotAction = (ports: AgingSnapshotPorts): Action => ({
  type: 'aging.snapshot',
  roles: ROLES,
  targets: [ports.tables.customer, ports.tables.legalEntity],
  prepare: async (request) => {
    const wanted = readPayload(request.payload);
    if (!wanted.ok) return wanted;
    const stored = await ports.source.definitionByCode(wanted.value.definition);
    if (!stored.ok) return stored;
    if (!stored.value) return refuse({ code: 'aging-definition.unknown', definition: wanted.value.definition });
    const receivables = await ports.source.receivablesOn(subjectOf(ports, request), wanted.value.asOf);
    if (!receivables.ok) return receivables;
    return leaveOutStored(
      ports,
      takeSnapshots(ports, { request, stored: stored.value, receivables: receivables.value, asOf: wanted.value.asOf }),
    );
  },
});

const payload = z.strictObject({ asOf: z.string(), definition: z.string().min(1).max(20).default(STANDARD.code) });

function readPayload(text: string): Result<{ asOf: IsoDate; definition: string }, ActionRefusal> {
  const parsed = payload.safeParse(jsonOf(text));
  if (!parsed.success)
    return refuse({ code: 'action.payload-invalid', field: String(parsed.error.issues[0]?.path[0] ?? '') });
  const asOf = parseIsoDate(parsed.data.asOf);
  return asOf.ok
    ? ok({ asOf: asOf.value, definition: parsed.data.definition })
    : refuse({ code: 'action.payload-invalid', field: 'asOf' });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: refused by the schema like any other wrong shape.
    return undefined;
  }
}

const subjectOf = ({ tables }: AgingSnapshotPorts, { targetTable, targetId }: ActionRequest): AgingSubject =>
  targetTable === tables.customer ? { customerId: targetId } : { legalEntityId: targetId };

interface Material {
  readonly request: ActionRequest;
  readonly stored: StoredAgingDefinition;
  readonly receivables: ReceivablesOnDay;
  readonly asOf: IsoDate;
}

function takeSnapshots(
  ports: AgingSnapshotPorts,
  { request, stored, receivables, asOf }: Material,
): readonly AgingSnapshot[] {
  const { items, settlements } = receivables;
  const customer = request.targetTable === ports.tables.customer ? { customerId: request.targetId } : {};
  const recordedOn = instant(ports.now());
  return [...new Set(items.map((item) => item.legalEntityId))].sort().flatMap((legalEntityId) => {
    const own = items.filter((item) => item.legalEntityId === legalEntityId);
    const aging = ageReceivables({ items: own, settlements, definition: stored.definition, asOf });
    const subject = { ...customer, legalEntityId, agingDefinitionId: stored.id, asOf, recordedOn };
    return aging.byCurrency.map((currency) => agingSnapshot(currency, subject));
  });
}

async function leaveOutStored(
  ports: AgingSnapshotPorts,
  snapshots: readonly AgingSnapshot[],
): Promise<Result<Prepared, ActionRefusal | ReadRefusal>> {
  const stored = await ports.storedHashes(snapshots.map(({ id }) => id));
  if (!stored.ok) return stored;
  const differing = snapshots.find(({ id, contentHash }) => (stored.value.get(id) ?? contentHash) !== contentHash);
  if (differing) return refuse({ code: 'aging-snapshot.differs', snapshot: differing.id });
  const result = { snapshots: snapshots.map(({ id, currency, contentHash }) => ({ id, currency, contentHash })) };
  return ok({ result, snapshots: snapshots.filter(({ id }) => !stored.value.has(id)) });
}
