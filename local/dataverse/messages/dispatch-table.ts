import { type Execution } from '../pipeline/execution';
import { associate } from './associate';
import { create } from './create';
import { createMultiple } from './create-multiple';
import { deleteRecord } from './delete';
import { disassociate } from './disassociate';
import { commitFileBlocksUpload } from './files/commit-file-blocks-upload';
import { deleteFile } from './files/delete-file';
import { fulfillSalesOrder } from './fulfill-sales-order';
import { type MessageMap, type MessageName } from './message-map';
import { update } from './update';
import { updateMultiple } from './update-multiple';
import { upsert } from './upsert';
import { upsertMultiple } from './upsert-multiple';

type Handlers = {
  readonly [N in MessageName]: (
    request: MessageMap[N]['request'],
    execution: Execution,
  ) => Promise<MessageMap[N]['response']>;
};

/** Every message on rows and its one handler. A new message is one line here and one file beside. */
const HANDLERS: Handlers = {
  Create: create,
  Update: update,
  Upsert: upsert,
  Delete: deleteRecord,
  Associate: associate,
  Disassociate: disassociate,
  CreateMultiple: createMultiple,
  UpdateMultiple: updateMultiple,
  UpsertMultiple: upsertMultiple,
  FulfillSalesOrder: fulfillSalesOrder,
  CommitFileBlocksUpload: commitFileBlocksUpload,
  DeleteFile: deleteFile,
};

/** Hands a message to its handler. */
export const send = <N extends MessageName>(
  name: N,
  request: MessageMap[N]['request'],
  execution: Execution,
): Promise<MessageMap[N]['response']> => HANDLERS[name](request, execution);
