import { readLocalDirectory } from '../start/local-directory';
import { CommandRefusal } from './command';
import { dataFolder } from './environment';

/** The secret bank accounts are hashed with: O2C_ACCOUNT_HASH_KEY, else that of the local directory. */
export function accountHashKey(): string {
  const key = process.env['O2C_ACCOUNT_HASH_KEY'] ?? readLocalDirectory(dataFolder())?.accountHashKey;
  if (key === undefined) throw new CommandRefusal('O2C_ACCOUNT_HASH_KEY is not set and no local environment is there');
  return key;
}
