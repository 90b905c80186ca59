import { type Instant, type IsoDate } from '@o2c/core/kernel';

import { type Session } from '../../dataverse/connect';

/** What the tour is given: a running environment and where it tells its story. */
export interface Tour {
  readonly posting: Session;
  readonly functionsUrl: string;
  /** A token for the functions. */
  readonly token: () => Promise<string>;
  readonly now: () => Instant;
  readonly today: IsoDate;
  /** Names this tour's documents: another tour makes others. */
  readonly name: string;
  readonly say: (sentence: string) => void;
}
