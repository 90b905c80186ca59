import { type HttpHandler, type HttpRequest } from '@azure/functions';
import { instant, ok, refuse, type Result, utcDateOf } from '@o2c/core/kernel';
import { atTheEdge, type Handled } from '../adapters/http/at-the-edge';
import { problem, type ProblemCode } from '../adapters/http/problem';
import { withRole } from '../adapters/http/with-role';
import { type VerifyCaller } from '../adapters/identity/verify-caller';
import { type FilePosted, type PostStatements } from '../jobs/cash/post-statements';
import { type Wake } from '../jobs/wake';

export interface PostStatementPorts {
  readonly verify: VerifyCaller;
  readonly postStatements: PostStatements;
  /** Matching has work. */
  readonly wake: Wake;
  readonly now: () => string;
}

/** Larger files are posted from the command line. */
const LARGEST_BODY = 10 * 1024 * 1024;

/**
 * `POST /api/statements`: takes a bank file (camt.053) in, its bytes being the body. Role `O2c.Post`. 200 with what became of each statement; the
 * same file again gives the same answer and changes nothing (CA-1). 413 above 10 MB, 400 for a file that cannot be read, with element and line.
 */
export const postStatementHandler = (ports: PostStatementPorts): HttpHandler =>
  atTheEdge(
    withRole(
      ports.verify,
      'O2c.Post',
    )(async (request, _caller, correlationId) => {
      const body = await readBody(request);
      if (!body.ok) return { response: problem(body.error.code), facts: { code: body.error.code } };
      const now = instant(ports.now());
      const posted = await ports.postStatements(body.value, { now, today: utcDateOf(now), correlationId });
      if (!posted.ok) return refused(posted.error);
      if (posted.value.added > 0) await ports.wake('matching', correlationId);
      return answered(posted.value);
    }),
  );

async function readBody(request: HttpRequest): Promise<Result<Uint8Array, { readonly code: ProblemCode }>> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return refuse({ code: 'request.too-large' });
  const body = new Uint8Array(await request.arrayBuffer());
  return body.length > LARGEST_BODY ? refuse({ code: 'request.too-large' }) : ok(body);
}

/** Nothing in the answer says whether the file was new: whoever sends it twice reads the same. */
const answered = ({ statements, added }: FilePosted): Handled => ({
  response: { status: 200, jsonBody: { statements } },
  facts: {
    statements: statements.length,
    added,
    quarantined: statements.filter(({ outcome }) => outcome === 'quarantined').length,
    refused: statements.filter(({ outcome }) => outcome === 'refused').length,
  },
});

interface Refused {
  readonly code: string;
  readonly detail?: string;
  readonly reason?: string;
  readonly path?: string;
  readonly line?: number;
}

function refused({ code, detail, reason, path, line }: Refused): Handled {
  const facts = { code, reason: reason ?? detail, line };
  if (code.startsWith('dataverse.')) return { response: problem(code as ProblemCode), facts };
  if (code === 'statement.not-written') return { response: problem('dataverse.unavailable'), facts };
  if (code === 'file.too-large') return { response: problem('request.too-large'), facts };
  const place = line === undefined ? {} : { line, ...(path === undefined ? {} : { element: path }) };
  const told = detail === undefined ? {} : { detail };
  return { response: problem('statement.unreadable', { ...told, members: { reason: code, ...place } }), facts };
}
