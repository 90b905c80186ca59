import { writeTransaction } from '../../pipeline/write-transaction';
import { type Reference } from '../../store/row';
import { parseRowAddress } from '../address/parse-row-address';
import { type ApiResponse } from '../api-request';
import { errorResponse } from '../error-response';
import { type ApiContext } from '../handlers/api-context';
import { readPreferences } from '../headers/preferences';
import { respond } from '../respond';
import { composeBatch, type BatchAnswer, type BatchResult } from './compose-batch';
import { parseBatch, type BatchOperation } from './parse-batch';
import { partRequest } from './part-request';

/**
 * Runs a `$batch`: operations in order, each change set in one transaction. The first failure ends the batch with status 400, unless
 * `odata.continue-on-error` was asked for; a failed change set gives one error part (conformance rows 67-71).
 */
export async function runBatch(context: ApiContext): Promise<ApiResponse> {
  const items = parseBatch(context.request.headers.get('content-type') ?? '', context.request.body);
  const results: BatchResult[] = [];
  let failed = false;
  for (const item of items) {
    const result =
      item.kind === 'operation'
        ? await runOperation(context, item.operation)
        : await runChangeSet(context, item.operations);
    results.push(result);
    if (result.kind === 'operation' && result.answer.response.status >= 400) {
      failed = true;
      if (!context.preferences.continueOnError) break;
    }
  }
  const { contentType, body } = composeBatch(results, context.execution.services.newId);
  const status = failed && !context.preferences.continueOnError ? 400 : 200;
  return { status, headers: { 'Content-Type': contentType, 'OData-Version': '4.0' }, body };
}

async function runOperation(context: ApiContext, operation: BatchOperation): Promise<BatchResult> {
  const response = await answered(context, operation);
  return { kind: 'operation', answer: withContentId(operation, response) };
}

const withContentId = ({ contentId }: BatchOperation, response: ApiResponse): BatchAnswer =>
  contentId === undefined ? { response } : { response, contentId };

async function answered(context: ApiContext, operation: BatchOperation): Promise<ApiResponse> {
  try {
    return await respond(contextOf(context, operation));
  } catch (error) {
    return errorResponse(error, operation.headers);
  }
}

/** A failure inside a change set: which operation it was, for the Content-ID of the one error part. */
class ChangeSetFailure extends Error {
  public constructor(
    public readonly operation: BatchOperation,
    public override readonly cause: unknown,
  ) {
    super('An operation of the change set failed.');
  }
}

async function runChangeSet(context: ApiContext, operations: readonly BatchOperation[]): Promise<BatchResult> {
  try {
    const answers = await writeTransaction(context.execution, (execution) =>
      runChanges({ ...context, execution }, operations),
    );
    return { kind: 'change-set', answers };
  } catch (error) {
    if (!(error instanceof ChangeSetFailure)) throw error;
    return {
      kind: 'operation',
      answer: withContentId(error.operation, errorResponse(error.cause, error.operation.headers)),
    };
  }
}

async function runChanges(context: ApiContext, operations: readonly BatchOperation[]): Promise<readonly BatchAnswer[]> {
  const contentIds = new Map<string, Reference>();
  const answers: BatchAnswer[] = [];
  for (const operation of operations) {
    try {
      const response = await respond({ ...contextOf(context, operation), contentIds });
      remember(context, { operation, response, contentIds });
      answers.push(withContentId(operation, response));
    } catch (error) {
      throw new ChangeSetFailure(operation, error);
    }
  }
  return answers;
}

/** The row an operation made or changed can be named `$<Content-ID>` by later ones. */
function remember(
  { execution }: ApiContext,
  {
    operation,
    response,
    contentIds,
  }: { operation: BatchOperation; response: ApiResponse; contentIds: Map<string, Reference> },
): void {
  const address = response.headers['OData-EntityId'];
  if (operation.contentId === undefined || address === undefined) return;
  const named = parseRowAddress(execution.services.catalogue, address);
  if (named.kind === 'id') contentIds.set(operation.contentId, { table: named.table, id: named.id });
}

function contextOf(context: ApiContext, operation: BatchOperation): ApiContext {
  const request = partRequest(context.request, operation);
  return { ...context, request, preferences: readPreferences(request.headers.get('prefer')) };
}
