import { type HttpResponseInit } from '@azure/functions';

/** The refusals a caller of our HTTP functions can meet, with their status and their one sentence. No sentence tells the inside. */
const PROBLEMS = {
  'auth.token-missing': { status: 401, title: 'A bearer token is needed.' },
  'auth.token-invalid': { status: 401, title: 'The bearer token is not accepted.' },
  'auth.keys-unavailable': { status: 503, title: 'Tokens cannot be checked at the moment.' },
  'auth.role-missing': { status: 403, title: 'The caller has not the role this needs.' },
  'request.invalid': { status: 400, title: 'The request is not understood.' },
  'request.too-large': { status: 413, title: 'The body is too large.' },
  'request.media-type': { status: 415, title: 'The body must be application/json.' },
  'intake.needs-info': {
    status: 422,
    title: 'The order lacks information or is wrong in places; nothing was assumed.',
  },
  'intake.different-payload': { status: 409, title: 'The order exists already, from another body.' },
  'intake.rejected': { status: 409, title: 'The order was turned away by a person.' },
  'statement.unreadable': { status: 400, title: 'The file is not taken in as a bank statement.' },
  'customer.unknown': { status: 404, title: 'No such customer is visible to the caller.' },
  'aging-definition.unknown': { status: 404, title: 'No such aging definition is visible to the caller.' },
  'dataverse.forbidden': { status: 403, title: 'The caller has no right to these rows.' },
  'dataverse.unavailable': { status: 503, title: 'Dataverse cannot answer at the moment.' },
  'dataverse.rejected': { status: 500, title: 'Something went wrong on our side.' },
  'step.vetoed': { status: 403, title: 'The operation is not allowed.' },
  'webhook.refused': { status: 401, title: 'The webhook call is not accepted.' },
  'internal.error': { status: 500, title: 'Something went wrong on our side.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemDetail {
  /** A sentence for the caller about what they sent. */
  readonly detail?: string;
  /** Further members of the body (RFC 9457 3.2), named as the function documents them. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** An error answer of RFC 9457 (`application/problem+json`). The correlation id is added at the edge. */
export function problem(code: ProblemCode, { detail, members }: ProblemDetail = {}): HttpResponseInit {
  const { status, title } = PROBLEMS[code];
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    body: JSON.stringify({
      type: `urn:o2c:problem:${code}`,
      title,
      status,
      code,
      ...(detail === undefined ? {} : { detail }),
      ...members,
    }),
  };
}
