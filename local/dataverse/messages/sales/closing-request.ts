import { type Entity } from '../entity';

/** What a closing message is given: the activity that tells of it, and the status asked for (-1 for the default one of the state). */
export interface ClosingRequest {
  readonly activity: Entity;
  readonly status: number;
}
