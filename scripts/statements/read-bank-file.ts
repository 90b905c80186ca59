import { readFileSync, statSync } from 'node:fs';

import { LARGEST_FILE } from '../../azure-functions/src/formats/camt/decode-file';
import { errorCode } from '../error-code';
import { CommandRefusal } from '../o2c/command';

/** The bytes of a bank file on this machine; one that is not there, no file or too large is refused before it is read (F20). */
export function readBankFile(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > LARGEST_FILE) throw new CommandRefusal(`${file} has ${size} bytes; at most ${LARGEST_FILE} are read`, 2);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CommandRefusal) throw error;
    throw new CommandRefusal(`${file} cannot be read: ${errorCode(error)}`, 2);
  }
}
