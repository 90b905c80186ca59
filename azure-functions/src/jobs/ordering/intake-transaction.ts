import {
  orderOfIntake,
  tables,
  writeDecision,
  writeIntakeOutcome,
  writeOrderIntake,
  writeSalesOrder,
} from '@o2c/core/dataverse';
import { contentHash, rowId } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import {
  type IntakeRecord,
  type IntakeVerdict,
  orderContentHash,
  type StoredIntake,
  takeOrder,
  type TakenOrder,
} from '@o2c/core/ordering';
import { type RowCreate, type RowUpdate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { type OrderRead } from './posted-order';

/** An intake to be written: what was posted, what was found in it, and the row it already has. */
export interface JudgedIntake {
  readonly order: OrderRead & { readonly identity: { readonly id: string; readonly key: string } };
  readonly verdict: IntakeVerdict;
  readonly stored: StoredIntake | undefined;
}

/** Over whatever version there is: the intake comes into being in the same change set. */
const ANY_VERSION = '*';

/**
 * One change set: the intake with its payload (created, or corrected over the state that was read), the order with its lines if there is one, the
 * decision. Intake and order point at each other, so the intake learns of its order last.
 */
export function intakeTransaction(judged: JudgedIntake, settings: CompanySettings, moment: Moment): Transaction {
  const { order, verdict, stored } = judged;
  const taken = verdict.order && takeOrder(verdict.order);
  const team = settings.companies.get(verdict.legalEntityId ?? '')?.ownerTeamId;
  const intake = recordOf(judged, moment);
  const toOrder = taken ? orderOfIntake(taken.id) : {};
  const at = { entitySetName: tables.orderIntake.entitySetName, id: intake.id };
  const corrected: readonly RowUpdate[] = stored
    ? [{ ...at, etag: stored.etag, changes: { ...writeIntakeOutcome(intake, team), ...toOrder } }]
    : [];
  const linked: readonly RowUpdate[] = !stored && taken ? [{ ...at, etag: ANY_VERSION, changes: toOrder }] : [];
  return {
    key: order.identity.key,
    creates: [
      ...(stored ? [] : [{ entitySetName: at.entitySetName, row: writeOrderIntake(intake, team) }]),
      ...(taken ? [orderRow(taken, judged, settings)] : []),
      ...decisionRow(judged, { taken, team, moment }),
    ],
    updates: [...corrected, ...linked],
  };
}

function recordOf({ order, verdict }: JudgedIntake, { now, today }: Moment): IntakeRecord {
  const { channel, externalId } = order.read.draft;
  if (channel === undefined || externalId === undefined)
    throw new Error('An intake with an identity has both its parts.');
  const { defects, warnings } = verdict;
  const found = defects.length + warnings.length > 0 ? { defects: JSON.stringify({ defects, warnings }) } : {};
  return {
    ...order.identity,
    channel,
    externalId,
    status: verdict.order ? 'ordered' : 'needsInfo',
    ...(verdict.customerId === undefined ? {} : { customerId: verdict.customerId }),
    ...(verdict.legalEntityId === undefined ? {} : { legalEntityId: verdict.legalEntityId }),
    payload: order.posted.payload,
    payloadHash: order.payloadHash,
    ...found,
    receivedOn: today,
    recordedOn: now,
  };
}

const orderRow = (taken: TakenOrder, { order }: JudgedIntake, { currencyIds }: CompanySettings): RowCreate => ({
  entitySetName: tables.salesOrder.entitySetName,
  row: writeSalesOrder(
    {
      ...taken,
      requestHash: order.payloadHash,
      lastOperationId: rowId('operation', order.identity.key, order.payloadHash),
    },
    currencyIds,
  ),
});

interface DecisionSetting {
  readonly taken: TakenOrder | undefined;
  readonly team: string | undefined;
  readonly moment: Moment;
}

/** Why the order was taken or not; a decision belongs to a legal entity, so an intake that names none has none. */
function decisionRow({ order, verdict }: JudgedIntake, { taken, team, moment }: DecisionSetting): readonly RowCreate[] {
  if (verdict.legalEntityId === undefined || team === undefined) return [];
  const codes = [...new Set(verdict.defects.map(({ code }) => code))].sort();
  const decision = newDecision({
    type: 'order.take',
    legalEntityId: verdict.legalEntityId,
    ...(verdict.customerId === undefined ? {} : { customerId: verdict.customerId }),
    targetTable: taken ? tables.salesOrder.logicalName : tables.orderIntake.logicalName,
    targetId: taken?.id ?? order.identity.id,
    rule: taken ? 'intake.complete' : 'intake.defective',
    outcome: taken ? 'ordered' : 'needsInfo',
    autonomy: 'act',
    inputs: { payload: order.payloadHash, ...(taken ? { content: orderContentHash(taken) } : { defects: codes }) },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: contentHash([order.payloadHash, JSON.stringify(verdict.defects)]),
  });
  return [{ entitySetName: tables.decision.entitySetName, row: writeDecision(decision, { ownerTeamId: team }) }];
}
