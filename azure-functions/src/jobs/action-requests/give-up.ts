import { type Reading } from '../reading';

/**
 * Concludes a request as failed that could not be run, however often it was tried, and whatever its row looks like. `over`:
 * it had ended, or is gone. `changed`: somebody wrote it just now.
 */
export type GiveUp = (actionRequestId: string, code: string) => Reading<'written' | 'changed' | 'over'>;
