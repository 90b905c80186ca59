import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mail } from './message';

/** All mails of all mailboxes. Every change is one line of `mail.jsonl`, so nothing answered is ever forgotten. */
export interface MailStore {
  readonly all: () => readonly Mail[];
  /** By immutable id, or by the id it has where it lies now. */
  readonly byId: (id: string) => Mail | undefined;
  readonly save: (mail: Mail) => void;
  /** Changes where a mail lies; its content, which is most of it, is not written again. */
  readonly change: (mail: Mail, place: Place) => void;
  readonly remove: (mail: Mail) => void;
}

type Place = Pick<Mail, 'id' | 'isDraft' | 'sentDateTime'>;

type Entry =
  { readonly saved: Mail } | { readonly changed: string; readonly place: Place } | { readonly removed: string };

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
    byId: (id) => mails.get(id) ?? [...mails.values()].find((mail) => mail.id === id),
    save: (mail) => record({ saved: mail }),
    change: (mail, place) => record({ changed: mail.immutableId, place }),
    remove: (mail) => record({ removed: mail.immutableId }),
  };
}

function apply(mails: Map<string, Mail>, entry: Entry): void {
  if ('saved' in entry) mails.set(entry.saved.immutableId, entry.saved);
  else if ('removed' in entry) mails.delete(entry.removed);
  else {
    const mail = mails.get(entry.changed);
    if (mail) mails.set(entry.changed, { ...mail, ...entry.place });
  }
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
