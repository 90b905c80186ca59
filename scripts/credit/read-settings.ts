import {
  companySettingsOf,
  companySettingsQueries,
} from '../../azure-functions/src/adapters/dataverse/rows/company-settings-rows';
import { type CompanySettings } from '../../azure-functions/src/jobs/company-settings';
import { readRows } from '../dataverse/read-rows';
import { type Session } from '../dataverse/connect';
import { CommandRefusal } from '../o2c/command';

/** The settings of all legal entities of an environment, as its jobs read them. */
export async function readSettings(session: Session): Promise<CompanySettings> {
  const rows = await Promise.all(companySettingsQueries.map((query) => readRows(session, query)));
  const settings = companySettingsOf(rows.map((found) => ({ outcome: 'ok', rows: found })));
  if (!settings.ok) throw new CommandRefusal(`reading the settings: ${settings.error.code}`);
  return settings.value;
}
