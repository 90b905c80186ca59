import { type Result } from '@o2c/core/kernel';
import { type RunJob } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';

/**
 * A job without a journal: it finds what is outstanding in the rows, and each of its transactions stands for itself, so that there is nothing to
 * plan or resume. Answers with counts for the log.
 */
export interface WholeJob {
  readonly job: RunJob;
  readonly work: (moment: Moment) => Promise<Result<Readonly<Record<string, number>>, ReadRefusal>>;
}
