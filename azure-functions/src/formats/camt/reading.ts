import { type StatementDefect } from '@o2c/core/cash-application';
import { type Element } from './element';

/** What is wrong while a file is being read: `unreadable` ends in the refusal of the file, `defects` in the quarantine of the statement. */
export interface Reading {
  readonly unreadable: { readonly path: string; readonly detail: string }[];
  readonly defects: StatementDefect[];
}

/** Notes what cannot be read; the reader goes on with a stand-in, so that a file is refused with all its faults at once. */
export const unreadable = (reading: Reading, element: Element, detail: string): void => {
  reading.unreadable.push({ path: element.path, detail });
};
