import { type Execution } from '../../pipeline/execution';
import { instant } from '../../pipeline/instant';
import { type Row } from '../../store/row';

/** What the platform writes of an item that enters a queue: when, and that it belongs to whom the queue belongs. */
export const enteringColumns = ({ services }: Execution, queue: Row): Row => ({
  enteredon: instant(services.now()),
  ownerid: queue['ownerid'] ?? null,
  owninguser: queue['owninguser'] ?? null,
  owningbusinessunit: queue['owningbusinessunit'] ?? null,
});
