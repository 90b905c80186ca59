import { instant, text } from '../../build/columns';
import { table } from '../../build/table';

/** A message already worked on; its row is written in the same change set as the effect. */
export const inbox = table('inbox', {
  label: 'Inbox message',
  plural: 'Inbox messages',
  description: 'A message that has been worked on; a second delivery collides with it.',
  ownership: 'organization',
  columns: [text('key', 100, { required: true, label: 'Message ID' }), text('source', 100), instant('recordedOn')],
  keys: [['key']],
});
