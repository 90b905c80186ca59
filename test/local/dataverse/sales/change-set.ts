import { type TestDataverse } from '../contract/a-dataverse';

export type Change = readonly [method: string, path: string, body: unknown, headers?: Readonly<Record<string, string>>];

/** Sends the changes as one change set; gives the body of the answer. */
export async function changeSet(dataverse: TestDataverse, changes: readonly Change[]): Promise<string> {
  const parts = changes.flatMap(([method, path, body, headers = {}], index) => [
    '--c',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    `Content-ID: ${index + 1}`,
    '',
    `${method} /api/data/v9.2/${path} HTTP/1.1`,
    'Content-Type: application/json',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    JSON.stringify(body),
  ]);
  const body = ['--b', 'Content-Type: multipart/mixed; boundary=c', '', ...parts, '--c--', '--b--', ''].join('\r\n');
  const headers = { 'Content-Type': 'multipart/mixed; boundary=b' };
  return (await dataverse.call('POST', '$batch', { body, headers })).text;
}
