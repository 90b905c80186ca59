import { type DataverseError } from '../errors/dataverse-error';
import { type ImportReport } from './import-report';

/** An import that was done, or that was refused. */
export interface ImportOutcome {
  readonly importJobId: string | undefined;
  readonly importedOn: string;
  readonly solutionName: string | undefined;
  readonly report?: ImportReport;
  readonly error?: DataverseError;
}
