import { equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { connect } from '../dataverse/connect';
import { readRows } from '../dataverse/read-rows';
import { localTokens } from '../o2c/environment';
import { type Running } from '../start/running-file';

export interface PartHealth {
  readonly part: string;
  readonly healthy: boolean;
  readonly text: string;
}

/** Asks each part whether it works, and the Dataverse whether our solution is in it and its webhook has an address. Never throws. */
export function checkHealth(running: Running): Promise<readonly PartHealth[]> {
  const { urls } = running;
  return Promise.all([
    check('app', () => answers(urls.app)),
    check('dataverse', () => solutionVersion(running)),
    check('webhook', () => webhookAddress(running)),
    check('functions', () => answers(`${urls.functions}/api/health/ready`)),
    check('mail sink', () => answers(urls.mail)),
    check('issuer', () => answers(`${urls.issuer}/.well-known/openid-configuration`)),
  ]);
}

async function check(part: string, ask: () => Promise<string>): Promise<PartHealth> {
  try {
    return { part, healthy: true, text: await ask() };
  } catch (error) {
    return { part, healthy: false, text: error instanceof Error ? error.message : String(error) };
  }
}

const DEADLINE_MILLISECONDS = 5_000;

async function answers(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MILLISECONDS) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${(await response.text()).slice(0, 200)}`);
  return `${url} answers`;
}

const session = ({ urls }: Running) => connect(urls.dataverse, localTokens(urls.issuer, 'administrator'));

async function solutionVersion(running: Running): Promise<string> {
  const where = equal('uniquename', { text: 'OrderToCash' });
  const [row] = await readRows(session(running), { from: 'solutions', select: ['version'], where });
  if (!row) throw new Error('the solution is not imported');
  return `solution OrderToCash ${String(row['version'])}`;
}

async function webhookAddress(running: Running): Promise<string> {
  const where = equal('name', { text: 'O2C Functions' });
  const [row] = await readRows(session(running), { from: 'serviceendpoints', select: ['url'], where });
  const url = row?.['url'];
  if (typeof url !== 'string' || !url.startsWith(running.urls.functions)) {
    throw new Error(`the webhook does not point at the functions of this environment but at ${JSON.stringify(url)}`);
  }
  return url;
}
