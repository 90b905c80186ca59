import { type Column } from '../dataverse/table';
import { type Editing } from '../forms/use-editing';

/** What every input of a column gets. */
export interface InputProps {
  readonly id: string;
  readonly label: string;
  readonly column: Column;
  readonly locked: boolean;
  readonly editing: Editing;
}
