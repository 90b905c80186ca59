import { type Command } from '../command';
import { aging } from './aging';
import { audit } from './audit';
import { credit } from './credit';
import { creditSignals } from './credit-signals';
import { dataverse } from './dataverse';
import { dlq } from './dlq';
import { health } from './health';
import { importHistory } from './import-history';
import { invariants } from './invariants';
import { postStatement } from './post-statement';
import { jobsOf } from '../jobs-of';
import { runCommand } from './run';
import { solution } from './solution';
import { start } from './start';
import { statement } from './statement';
import { tour } from './tour';

/** Every command there is, in the order of the help text. */
export const commands: readonly Command[] = [
  start,
  dataverse,
  importHistory,
  aging,
  invariants,
  audit,
  credit,
  solution,
  dlq,
  health,
  statement,
  postStatement,
  runCommand(jobsOf),
  creditSignals,
  tour,
];
