import {
  generateLimits,
  type GenerationReport,
  roundedLimit,
  shownMoney,
  wantedByChange,
  wantedByRules,
} from '@o2c/core/credit-limits';
import { tables, writeAdjustment } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { levelOf } from '@o2c/core/operations';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { LIMIT_PREPARERS } from './adjust-limit-action';
import { draftAdjustment } from './draft-adjustment';
import { type GenerationWanted, generationWanted } from './generation-wanted';
import { ADJUST_LIMIT, candidateOf, type GenerationSubject, type HolderState, type LimitPorts } from './limit-ports';

/** One generation makes journals of at most so many lines together. */
const MOST_CUSTOMERS = 1_000;
/** So many customers a report names; the rest is counted. */
const MOST_NAMED = 200;

type Wanting = Parameters<typeof generateLimits>[1]['wantedOf'];

/**
 * `credit.generate-limits` on a legal entity or a credit group (CR-14, CR-15): draft journals, one for each legal entity, or with `dryRun` only
 * the report of what would change and why, and who is left out and why. Payload: see `generationWanted`.
 */
export const generateLimitsAction = (ports: LimitPorts, moment: Moment): Action => ({
  type: 'credit.generate-limits',
  roles: LIMIT_PREPARERS,
  targets: [tables.legalEntity.logicalName, tables.creditGroup.logicalName],
  prepare: async (request) => {
    const wanted = generationWanted(request.payload, moment.today);
    if (!wanted.ok) return wanted;
    const state = await ports.holdersOf(subjectOf(request, wanted.value), MOST_CUSTOMERS);
    if (!state.ok) return state;
    if (state.value === 'tooMany') return refuse({ code: 'credit-limits.too-many', atMost: String(MOST_CUSTOMERS) });
    const wanting = await wantingOf(ports, wanted.value, state.value);
    if (!wanting.ok) return wanting;
    return generate({ request, wanted: wanted.value, state: state.value, wantedOf: wanting.value, moment });
  },
});

const subjectOf = ({ targetTable, targetId }: ActionRequest, { lines }: GenerationWanted): GenerationSubject =>
  targetTable === tables.creditGroup.logicalName
    ? { creditGroupId: targetId }
    : { legalEntityId: targetId, ...(lines.size === 0 ? {} : { customerIds: [...lines.keys()] }) };

async function wantingOf(
  ports: LimitPorts,
  { source, change, lines }: GenerationWanted,
  state: HolderState,
): Promise<Result<Wanting, ReadRefusal>> {
  if (source === 'automatic') {
    const book = await ports.ratingsOf(state);
    if (!book.ok) return book;
    const { rules, rated } = book.value;
    return ok(wantedByRules(rules, (id) => rated.get(id) ?? { factors: new Map() }));
  }
  if (change) return ok(wantedByChange(change));
  return ok(({ holder }) => {
    const limit = lines.get(holder.customerId);
    if (limit === undefined) return refuse({ code: 'credit-limits.not-asked-for' });
    return ok({ limit: roundedLimit(limit, holder.currency), explanation: 'Set by hand' });
  });
}

interface Generating {
  readonly request: ActionRequest;
  readonly wanted: GenerationWanted;
  readonly state: HolderState;
  readonly wantedOf: Wanting;
  readonly moment: Moment;
}

function generate({ request, wanted, state, wantedOf, moment }: Generating): Result<Prepared, ActionRefusal> {
  const asked = [...state.holders.values()].filter(
    ({ customerId }) => wanted.source !== 'manual' || wanted.lines.has(customerId),
  );
  const candidates = asked
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map((holder) => candidateOf(state, holder));
  const report = generateLimits(candidates, { ...wanted, wantedOf });
  const told = reportTold(report);
  if (wanted.dryRun) return ok({ result: { dryRun: true, ...told }, snapshots: [] });
  if (report.proposed.length === 0) return refuse({ code: 'credit-limits.nothing-to-change' });
  const companies = [...new Set(report.proposed.map(({ holder }) => holder.legalEntityId))].sort();
  const observed = companies.find((company) => levelOf(state.settings, ADJUST_LIMIT, company) === 'observe');
  if (observed !== undefined) return refuse({ code: 'autonomy.observe', legalEntity: observed });
  const drafts = companies.map((legalEntityId) =>
    draftAdjustment(
      report.proposed.filter(({ holder }) => holder.legalEntityId === legalEntityId),
      wanted,
      {
        requestId: request.id,
        legalEntityId,
        moment,
        ...(request.reason === undefined ? {} : { reason: request.reason }),
      },
    ),
  );
  return ok({
    result: { adjustments: drafts.map(({ id, lines }) => ({ id, lines: lines.length })), ...told },
    snapshots: [],
    effects: {
      creates: drafts.map((draft) => ({
        entitySetName: tables.creditLimitAdjustment.entitySetName,
        row: writeAdjustment(draft, rowLinksOf(state.settings, draft.legalEntityId)),
      })),
      updates: [],
    },
  });
}

/** What a person reads of a report: counts, and the first so many by name. */
const reportTold = ({ proposed, leftOut }: GenerationReport) => ({
  changing: proposed.length,
  leftOut: leftOut.length,
  changes: proposed.slice(0, MOST_NAMED).map(({ holder, newLimit, explanation, belowExposure }) => ({
    customer: holder.customerId,
    before: holder.creditLimit ? shownMoney(holder.creditLimit) : null,
    after: shownMoney(newLimit),
    why: explanation,
    ...(belowExposure ? { belowExposure } : {}),
  })),
  reasons: leftOut.slice(0, MOST_NAMED).map(({ holder, code }) => ({ customer: holder.customerId, code })),
});
