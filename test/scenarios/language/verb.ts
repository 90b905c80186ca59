import { type IsoDate } from '@o2c/core/kernel';

import { type ScenarioEntry } from './lines/scenario-entry';
import { type World } from './world';

/** What a line does when its time comes. */
export type Act = (world: World) => Promise<void>;

/** A word a line can begin with. `parse` complains before anything has run. */
export interface Verb {
  readonly word: string;
  readonly example: string;
  readonly parse: (entry: ScenarioEntry, said: Said) => Act;
}

/** A line without its date and its first word. */
export interface Said {
  /** The line's date; an expectation has the date of the last line that happened. */
  readonly day: IsoDate;
  readonly rest: string;
}
