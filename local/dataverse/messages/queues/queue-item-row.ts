import { type Execution } from '../../pipeline/execution';

/** Whether rows of the table may stand in queues: those that `queueitem.objectid` can point at. */
export const isQueueEnabled = ({ services }: Execution, table: string): boolean =>
  services.catalogue.table('queueitem')?.columns.get('objectid')?.targets?.includes(table) === true;
