import { type Execution } from '../../pipeline/execution';
import { type Reference } from '../../store/row';
import { type ApiRequest } from '../api-request';
import { type Preferences } from '../headers/preferences';

/** One request on its way through the handlers. */
export interface ApiContext {
  readonly request: ApiRequest;
  readonly execution: Execution;
  readonly preferences: Preferences;
  /** Rows that earlier parts of a change set made, by Content-ID (`1` for `$1`). */
  readonly contentIds: ReadonlyMap<string, Reference>;
}
