import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
  type JWK,
} from 'jose';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  /** The public half, as the JWKS shows it. */
  readonly publicJwk: JWK;
}

/** The RS256 key of this issuer, made once and kept in the folder, so that tokens outlive a restart. */
export async function signingKey(folder: string): Promise<SigningKey> {
  const file = join(folder, 'issuer-key.pem');
  if (!existsSync(file)) await makeKey(folder, file);
  const privateKey = await importPKCS8(readFileSync(file, 'utf8'), 'RS256', { extractable: true });
  const { n, e } = await exportJWK(privateKey);
  if (n === undefined || e === undefined) throw new Error(`${file} is not an RSA key.`);
  const publicJwk = { kty: 'RSA', n, e, alg: 'RS256', use: 'sig' };
  const id = await calculateJwkThumbprint(publicJwk);
  return { id, privateKey, publicJwk: { ...publicJwk, kid: id } };
}

async function makeKey(folder: string, file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  mkdirSync(folder, { recursive: true });
  // Replaced whole, readable by the owner only.
  writeFileSync(`${file}.new`, await exportPKCS8(privateKey), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
