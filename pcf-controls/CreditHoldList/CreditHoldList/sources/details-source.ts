import { holdReasonSelect, readHoldReason, tables } from '@o2c/core/dataverse';
import { hostFailure, type HostFailure } from '@o2c/pcf-shared';
import { type HoldApproval, type HoldReasons } from './hold-row';
import { isOneOf } from './is-one-of';

/** What hangs on a hold: rows of other tables that the view cannot show. */
export interface HoldDetails {
  readonly reasons: HoldReasons;
  readonly approval?: HoldApproval;
}

export type DetailsByHold = ReadonlyMap<string, HoldDetails>;

export type DetailsOutcome =
  { readonly ok: true; readonly value: DetailsByHold } | { readonly ok: false; readonly error: HostFailure };

/** Reads reasons and approvals of these holds: one request for all of them (spec/ux.md 5: never per row). */
export type DetailsSource = (holdIds: readonly string[]) => Promise<DetailsOutcome>;

type WebApi = Pick<ComponentFramework.WebApi, 'retrieveMultipleRecords'>;

const primaryId = tables.creditHold.primaryId;
const reasonsOf = tables.creditHoldReason.lookups.creditHold.collection;
const approvalOf = tables.creditHold.lookups.approval.navigation;
const approvalStatus = tables.approval.columns.approvalStatus.name;
const approvalStatuses = tables.approval.choices.approvalStatus;
const requestedBy = tables.approval.lookups.requestedBy.value;

const REASONS = `${reasonsOf}($select=${holdReasonSelect.join(',')})`;
const APPROVAL = `${approvalOf}($select=${approvalStatus},${requestedBy})`;

/** With the user's own rights; who may not read approvals gets the reasons alone, by a second request. */
export const webApiDetails =
  (webApi: WebApi): DetailsSource =>
  async (holdIds) => {
    const read = async (expand: string): Promise<DetailsOutcome> => {
      const filter = isOneOf(primaryId, holdIds);
      const options = `?$select=${primaryId}&$filter=${filter}&$expand=${expand}`;
      try {
        const { entities } = await webApi.retrieveMultipleRecords(tables.creditHold.logicalName, options);
        return { ok: true, value: new Map(entities.map(detailsOf)) };
      } catch (failure) {
        return { ok: false, error: hostFailure(failure) };
      }
    };
    const all = await read(`${REASONS},${APPROVAL}`);
    return !all.ok && all.error.kind === 'no-permission' ? read(REASONS) : all;
  };

function detailsOf(row: ComponentFramework.WebApi.Entity): readonly [string, HoldDetails] {
  const listed: unknown = row[reasonsOf];
  const reasons = (Array.isArray(listed) ? listed : [])
    .map(readHoldReason)
    .flatMap((one) => (one.ok ? [one.value] : []));
  reasons.sort((one, other) => Number(one.cleared) - Number(other.cleared));
  const approval = approvalIn(row[approvalOf]);
  return [String(row[primaryId]).toLowerCase(), { reasons, ...(approval === undefined ? {} : { approval }) }];
}

const STATUSES = ['requested', 'approved', 'rejected', 'expired', 'recalled', 'void'] as const;

function approvalIn(row: unknown): HoldApproval | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const cells: Readonly<Record<string, unknown>> = { ...row };
  const status = STATUSES.find((name) => approvalStatuses[name] === cells[approvalStatus]);
  const who = cells[`${requestedBy}@OData.Community.Display.V1.FormattedValue`];
  if (status === undefined) return undefined;
  return { status, ...(typeof who === 'string' && who !== '' ? { requestedBy: who } : {}) };
}
