import { type Session } from '../../dataverse/connect';

/** A session that counts what goes over it: HTTP requests, and what is inside batches one by one. */
export interface CountingSession {
  readonly session: Session;
  readonly requests: () => number;
  readonly operations: () => number;
}

/** The parts of a batch each begin with a request line of their own. */
const REQUEST_LINE = /^(?:GET|POST|PATCH|DELETE) \S+ HTTP\/1\.1\r$/gm;

/** Counts the requests of a session from now on. */
export function countingSession(session: Session): CountingSession {
  let requests = 0;
  let operations = 0;
  const counting: typeof fetch = (input, init) => {
    requests += 1;
    operations += (typeof init?.body === 'string' ? init.body.match(REQUEST_LINE)?.length : undefined) ?? 1;
    return fetch(input, init);
  };
  return {
    session: { ...session, connection: { ...session.connection, fetch: counting } },
    requests: () => requests,
    operations: () => operations,
  };
}
