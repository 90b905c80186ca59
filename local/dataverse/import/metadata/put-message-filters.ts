import { metadataId } from '../../metadata/metadata-id';
import { messageId } from '../../metadata/seeds/seed-messages';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type ImportContext } from '../import-context';
import { putRow, referenceTo } from '../put-row';

/** Messages of every table, and those that stand on one table only. */
const EVERYWHERE = ['Create', 'Update', 'Delete'];
const ON_ONE: Readonly<Record<string, readonly string[]>> = {
  salesorder: ['FulfillSalesOrder', 'ConvertSalesOrderToInvoice'],
};

/** The id of the row that says a message can be listened to on a table. */
export const messageFilterId = (message: string, table: string): string =>
  metadataId('sdkmessagefilter', messageId(message), table);

/**
 * Steps are registered on a message of a table, and that pair is a row (sdkmessagefilter). The platform has one for every pair; this server has
 * those of tables that packages bring or extend.
 */
export function putMessageFilters(context: ImportContext, tables: readonly TableMetadata[]): void {
  for (const { logicalName } of tables) {
    for (const message of [...EVERYWHERE, ...(ON_ONE[logicalName] ?? [])]) {
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
