import { alternateKey, type IsoDate } from '../kernel';
import { type RunJob } from './run';

/** The alternate key of a run: one per job, day and scope (I18). */
export const runKey = (job: RunJob, asOf: IsoDate, scope: string): string => alternateKey('run', job, asOf, scope);
