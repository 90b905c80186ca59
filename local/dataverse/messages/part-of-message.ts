import { type Row } from '../store/row';

/**
 * Marks a write that a message of the platform makes, e.g. the change of an order to Fulfilled by FulfillSalesOrder: it may do what no
 * caller may do by himself.
 */
export interface PartOfMessage {
  readonly message: string;
  /** Columns that only the platform writes, e.g. `revisionnumber`. */
  readonly columns: Row;
  /**
   * `granted`: the message has asked for the privileges its page names, so the write asks for none, and read-only rows do not stop it.
   * `asked`: the write asks for its own, as everybody's.
   */
  readonly privileges: 'granted' | 'asked';
}

/** A write on the authority of the message alone. */
export const grantedBy = (message: string, columns: Row = {}): PartOfMessage => ({
  message,
  columns,
  privileges: 'granted',
});
