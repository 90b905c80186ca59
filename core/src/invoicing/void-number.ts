import { alternateKey, rowId } from '../kernel';
import { documentNumber } from './document-number';
import { type NumberBlock, type VoidedNumber } from './number-series';

/** The record that the number of an event is not used; the same number is voided once (I6). Throws for an event that has no number. */
export function voidNumber(block: NumberBlock, event: string, reason: string): VoidedNumber {
  const place = block.events.indexOf(event);
  if (place < 0) throw new RangeError(`${event} has no number in the block`);
  const number = block.first + place;
  return {
    id: rowId('voidednumber', block.seriesId, number),
    key: alternateKey('voidednumber', block.seriesId, number),
    seriesId: block.seriesId,
    number,
    documentNumber: documentNumber(block, number),
    reason,
  };
}
