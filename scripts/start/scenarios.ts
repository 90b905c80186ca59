import { join } from 'node:path';

import { localAccessTokens } from '../../azure-functions/src/adapters/identity/local-access-tokens';
import { connect } from '../dataverse/connect';
import { smallTradingCustomers } from '../demo/small-trading-customers';
import { writeTradingCustomers } from '../demo/write-trading-customers';
import { importHistoryFile } from '../import-history/import-history-file';
import { currencyIds } from '../provision-dataverse/provision-currencies';
import { type LocalDirectory } from './local-directory';
import { loopback } from './parts';
import { type Ports } from './ports';

export const SCENARIOS = ['small', 'year', 'empty'] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

export interface ScenarioPlace {
  readonly root: string;
  readonly ports: Ports;
  readonly directory: LocalDirectory;
  readonly progress: (text: string) => void;
}

/**
 * Loads the data a scenario begins with: `small` is the committed demo history with customers that can order, `year` was restored from its snapshot
 * before, `empty` is nothing. Loading it again changes nothing.
 */
export async function loadScenario(name: ScenarioName, place: ScenarioPlace): Promise<void> {
  if (name !== 'small') return;
  const posting = place.directory.applications.find((application) => application.name === 'O2C Posting service');
  if (!posting) throw new Error('The local directory knows no posting service.');
  const tokens = localAccessTokens(
    { issuerUrl: loopback(place.ports.issuer), clientId: posting.clientId, clientSecret: posting.clientSecret },
    () => Date.now(),
  );
  const session = connect(loopback(place.ports.dataverse), tokens);
  const report = await importHistoryFile(session, {
    file: join(place.root, 'scripts/demo/small-history.csv'),
    map: join(place.root, 'scripts/demo/small-history.map.json'),
    recordedOn: new Date().toISOString(),
    progress: place.progress,
  });
  if (report.refused.length > 0)
    throw new Error(`The demo history has refused lines: ${JSON.stringify(report.refused[0])}`);
  await writeTradingCustomers(session, smallTradingCustomers, await currencyIds(session));
}
