import { dateOnly, text } from '../../build/columns';
import { table } from '../../build/table';

/** A day on which nobody works in a country. */
export const holiday = table('holiday', {
  description: 'A day on which nobody works in a country.',
  ownership: 'organization',
  columns: [text('countryCode', 2, { required: true }), dateOnly('date', { required: true })],
  keys: [['countryCode', 'date']],
});
