import { createHmac } from 'node:crypto';

/**
 * How a bank account is found without showing it (design.md decision 13): HMAC-SHA256, 64 hexadecimal digits, of the IBAN (or national account
 * number) in capitals without blanks. The key is a secret of the environment; with another key nothing is found again.
 */
export const accountHash = (account: string, key: string): string =>
  createHmac('sha256', key).update(account.replace(/\s/g, '').toUpperCase(), 'utf8').digest('hex');
