import { type Row } from '../../store/row';

/** A row before a write, what the write changes of it, and the message that makes it. */
export interface StateChange {
  readonly existing: Row;
  readonly changed: Row;
  readonly by: string;
}
