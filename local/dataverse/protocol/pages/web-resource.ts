import { type Database } from '../../store/database';
import { type ApiResponse } from '../api-request';

/** Content types by webresource.webresourcetype. */
const TYPES: Readonly<Record<number, string>> = {
  1: 'text/html; charset=utf-8',
  2: 'text/css; charset=utf-8',
  3: 'text/javascript; charset=utf-8',
  4: 'application/xml; charset=utf-8',
  5: 'image/png',
  6: 'image/jpeg',
  7: 'image/gif',
  8: 'application/x-silverlight-app',
  9: 'text/xsl; charset=utf-8',
  10: 'image/x-icon',
  11: 'image/svg+xml',
  12: 'application/xml; charset=utf-8',
};

/** The file of a web resource by its name, which may contain slashes; 404 in plain text when there is none. */
export function webResource(database: Database, name: string): ApiResponse {
  const row = database.get('SELECT content, webresourcetype FROM webresource WHERE name = ?', [name]);
  if (!row || typeof row['content'] !== 'string') {
    return {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: `There is no web resource ${name}.`,
    };
  }
  const type = TYPES[Number(row['webresourcetype'])] ?? 'application/octet-stream';
  return {
    status: 200,
    headers: { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' },
    bytes: Buffer.from(row['content'], 'base64'),
  };
}
