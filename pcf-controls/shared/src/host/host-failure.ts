/** Why the host's Web API gave no answer: this user may not, or something failed. */
export type HostFailure =
  | { readonly kind: 'no-permission'; readonly privilege: string | undefined }
  | { readonly kind: 'failed'; readonly message: string; readonly correlationId: string | undefined };

/** Dataverse error codes that say "this user may not": missing privilege, no access to the row or column. */
const ACCESS_CODES: ReadonlySet<number> = new Set([0x80040220, 0x80048306, 0x80040277]);

/** What the host's Web API rejects with: `{ errorCode, message }`, sometimes more, never anything that could be trusted. */
export function hostFailure(failure: unknown): HostFailure {
  const { message, errorCode, raw } = failureFacts(failure);
  const privilege = /\bprv\w+/.exec(message)?.[0];
  if (privilege !== undefined || (errorCode !== undefined && ACCESS_CODES.has(errorCode >>> 0))) {
    return { kind: 'no-permission', privilege };
  }
  return { kind: 'failed', message, correlationId: correlationIdIn(`${message} ${raw}`) };
}

interface FailureFacts {
  readonly message: string;
  readonly errorCode: number | undefined;
  readonly raw: string;
}

function failureFacts(failure: unknown): FailureFacts {
  if (typeof failure !== 'object' || failure === null)
    return { message: String(failure), errorCode: undefined, raw: '' };
  const { message, errorCode, code, raw }: { message?: unknown; errorCode?: unknown; code?: unknown; raw?: unknown } =
    failure;
  const given = errorCode ?? code;
  return {
    message: typeof message === 'string' ? message : '',
    errorCode: typeof given === 'number' ? given : undefined,
    raw: typeof raw === 'string' ? raw : '',
  };
}

const correlationIdIn = (text: string): string | undefined =>
  /(?:request|correlation|activity)[ _-]?id['"\s:=]+([0-9a-f-]{36})/i.exec(text)?.[1];
