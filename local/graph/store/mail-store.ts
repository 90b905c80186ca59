import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mail } from './message';

/** All mails of all mailboxes. Every change is one line of `mail.jsonl`, so nothing answered is ever forgotten. */
export interface MailStore {
  readonly all: () => readonly Mail[];
  readonly save: (mail: Mail) => void;
  readonly remove: (mail: Mail) => void;
}

type Entry = { readonly saved: Mail } | { readonly removed: string };

/** Opens the folder's mails. A last line that a crash cut off was never answered and is passed over. */
export function openMailStore(folder: string): MailStore {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'mail.jsonl');
  const mails = new Map<string, Mail>();
  for (const entry of existsSync(file) ? readEntries(file) : []) apply(mails, entry);
  const record = (entry: Entry): void => {
    appendFileSync(file, `${JSON.stringify(entry)}\n`);
    apply(mails, entry);
  };
  return {
    all: () => [...mails.values()],
    save: (mail) => record({ saved: mail }),
    remove: (mail) => record({ removed: mail.immutableId }),
  };
}

function apply(mails: Map<string, Mail>, entry: Entry): void {
  if ('saved' in entry) mails.set(entry.saved.immutableId, entry.saved);
  else mails.delete(entry.removed);
}

function readEntries(file: string): readonly Entry[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const entry = readEntry(line);
      return entry ? [entry] : [];
    });
}

function readEntry(line: string): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    // Our own file: its shape is known where its line is whole.
    return entry as Entry;
  } catch {
    // Empty, or cut off by a crash.
    return undefined;
  }
}
