import * as React from 'react';
import { requestDesk, type DeskPorts, type RequestDesk } from './request-desk';
import { type TrackedRequest } from './request-life';

export interface RequestsFacts extends Pick<DeskPorts, 'newId' | 'clock'> {
  /** Undefined where the host takes no requests. */
  readonly port: DeskPorts['port'] | undefined;
  readonly onConcluded: DeskPorts['onConcluded'];
}

export interface RequestsState {
  readonly requests: readonly TrackedRequest[];
  readonly desk: RequestDesk | undefined;
}

/** The requests of this control and the desk that follows them; what still waits when the control goes is sent then. */
export function useRequests({ port, newId, clock, onConcluded }: RequestsFacts): RequestsState {
  const [requests, setRequests] = React.useState<readonly TrackedRequest[]>([]);
  const concluded = React.useRef(onConcluded);
  concluded.current = onConcluded;
  const desk = React.useMemo(
    () =>
      port === undefined
        ? undefined
        : requestDesk({ port, newId, clock, onChange: setRequests, onConcluded: (ended) => concluded.current(ended) }),
    [port, newId, clock],
  );
  React.useEffect(() => () => desk?.close(), [desk]);
  return { requests, desk };
}
