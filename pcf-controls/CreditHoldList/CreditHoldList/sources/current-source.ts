import { tables } from '@o2c/core/dataverse';
import { HOLD } from './hold-columns';
import { type HoldRow } from './hold-row';
import { isOneOf } from './is-one-of';

/** What a decision rests on, as it is now. */
export type CurrentHold = Pick<HoldRow, 'status' | 'contentHash' | 'forced'>;

/** Reads these holds again in one request; undefined: it could not be asked. A hold that is gone is missing. */
export type CurrentSource = (ids: readonly string[]) => Promise<ReadonlyMap<string, CurrentHold> | undefined>;

type WebApi = Pick<ComponentFramework.WebApi, 'retrieveMultipleRecords'>;

const primaryId = tables.creditHold.primaryId;
const statuses = tables.creditHold.choices.holdStatus;
const STATUSES = ['open', 'readyToRelease', 'released', 'rejected'] as const;

export const webApiCurrent =
  (webApi: WebApi): CurrentSource =>
  async (ids) => {
    const select = [primaryId, HOLD.status, HOLD.contentHash, HOLD.forced].join(',');
    try {
      const { entities } = await webApi.retrieveMultipleRecords(
        tables.creditHold.logicalName,
        `?$select=${select}&$filter=${isOneOf(primaryId, ids)}`,
      );
      return new Map(entities.flatMap(currentOf));
    } catch {
      // Offline, or not allowed: what the list shows stands, and the service looks again before it acts.
      return undefined;
    }
  };

function currentOf(row: ComponentFramework.WebApi.Entity): readonly (readonly [string, CurrentHold])[] {
  const status = STATUSES.find((name) => statuses[name] === row[HOLD.status]);
  const hash: unknown = row[HOLD.contentHash];
  if (status === undefined) return [];
  const contentHash = typeof hash === 'string' ? hash : '';
  return [[String(row[primaryId]).toLowerCase(), { status, contentHash, forced: row[HOLD.forced] === true }]];
}
