import { letterheadSelect, readLetterhead, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type DeliverySettings } from '../../../jobs/delivery/delivery-facts';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { readBatch } from '../query/read-batch';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { rowsOfAll } from './rows-of-all';
import { understood } from './understood';

const { entitySetName, primaryId } = tables.legalEntity;

/** The settings documents are mailed by, in one request. */
export async function readDeliverySettings(
  connection: DataverseConnection,
  context: CallContext,
): Reading<DeliverySettings> {
  const [letterheadRows, ...settingsRows] = await readBatch(connection, context, [
    { from: entitySetName, select: letterheadSelect },
    ...companySettingsQueries,
  ]);
  const settings = companySettingsOf(settingsRows);
  if (!settings.ok) return settings;
  const letterheads = rowsOfAll(letterheadRows ? [letterheadRows] : [], primaryId);
  if (!letterheads.ok) return letterheads;
  const read = understood(letterheads.value, readLetterhead);
  return ok({ ...settings.value, letterheads: new Map(read.map((one) => [one.legalEntityId, one])) });
}
