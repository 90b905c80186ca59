import * as React from 'react';
import { WebApiError } from '../dataverse/web-api-error';
import { Icon } from './Icon';

/** Says in plain words what failed, with the id to quote, and offers to try again. */
export const Failure = ({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: () => void;
}): React.ReactElement => {
  const message = error instanceof Error ? error.message : String(error);
  const denied = error instanceof WebApiError && error.status === 403;
  return (
    <div className="failure" role="alert">
      <Icon name={denied ? 'lock' : 'warning'} />
      <div>
        <p>{denied ? `You do not have access here: ${message}` : message}</p>
        {error instanceof WebApiError && error.requestId ? <p className="quiet">Request {error.requestId}</p> : null}
        {retry ? (
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
        ) : null}
      </div>
    </div>
  );
};
