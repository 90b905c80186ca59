import { type FormCell } from '../../../solution/model/form';

/** A cell with its control's id and unique id, fixed before anything is written: controls that show one column twice differ by number. */
export interface PlacedCell extends FormCell {
  readonly controlId: string;
  readonly uniqueId: string;
}
