import { messageFilterId, messageId, messagesOf } from '../../metadata/seeds/seed-messages';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type ImportContext } from '../import-context';
import { putRow, referenceTo } from '../put-row';

/**
 * Steps are registered on a message of a table, and that pair is a row (sdkmessagefilter). The platform has one for every pair; those of
 * Microsoft's tables are there from the start, these are those of tables that packages bring or extend.
 */
export function putMessageFilters(context: ImportContext, tables: readonly TableMetadata[]): void {
  for (const { logicalName } of tables) {
    for (const message of messagesOf(logicalName)) {
      putRow(context, 'sdkmessagefilter', {
        sdkmessagefilterid: messageFilterId(message, logicalName),
        sdkmessageid: referenceTo('sdkmessage', messageId(message)),
        primaryobjecttypecode: logicalName,
        secondaryobjecttypecode: 'none',
        iscustomprocessingstepallowed: true,
      });
    }
  }
}
