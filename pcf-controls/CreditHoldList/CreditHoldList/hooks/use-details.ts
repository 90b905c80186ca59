import * as React from 'react';
import { type HostFailure } from '@o2c/pcf-shared';
import { type HoldListing } from '../list-props';
import { type DetailsByHold, type DetailsSource } from '../sources/details-source';

export interface DetailsState {
  readonly byHold: DetailsByHold;
  readonly failure: HostFailure | undefined;
}

const NONE: DetailsByHold = new Map();

/** One page of the view asks once. */
const MOST_AT_ONCE = 250;

/** Reasons and approvals of the rows that came, one request per page; after a refresh they are read anew, the old ones shown until then. */
export function useDetails(source: DetailsSource | undefined, { rows, loading, readAt }: HoldListing): DetailsState {
  const [kept, setKept] = React.useState<DetailsState>({ byHold: NONE, failure: undefined });
  const known = React.useRef<{ readonly ids: Set<string>; length: number }>({ ids: new Set(), length: 0 });
  React.useEffect(() => {
    if (source === undefined || loading) return;
    // Fewer rows than before, or as many: the view was read anew. More: a page was added.
    if (rows.length <= known.current.length) known.current.ids.clear();
    known.current.length = rows.length;
    const wanted = rows.map(({ id }) => id).filter((id) => !known.current.ids.has(id));
    for (let start = 0; start < wanted.length; start += MOST_AT_ONCE) {
      const ids = wanted.slice(start, start + MOST_AT_ONCE);
      for (const id of ids) known.current.ids.add(id);
      void source(ids).then((outcome) => {
        setKept((before) =>
          outcome.ok
            ? { byHold: new Map([...before.byHold, ...outcome.value]), failure: undefined }
            : { ...before, failure: outcome.error },
        );
      });
    }
  }, [source, rows, loading, readAt]);
  return kept;
}
