import * as React from 'react';
import { type HoldReason } from '@o2c/core/credit';
import { useWords } from '@o2c/pcf-shared';
import { type RequestsState, type TrackedRequest, useRequests } from '@o2c/pcf-shared/action-status';
import { type HoldListProps } from '../list-props';
import { filterHolds, listHolds, type ListedHold, type ListFilter } from '../view-model/filter-rows';
import { keepKnown, noSelection, type Selection } from '../view-model/selection';
import { type HoldSummary, summariseHolds } from '../view-model/summarise';
import { type DetailsState, useDetails } from './use-details';

export interface HoldListState {
  readonly details: DetailsState;
  readonly listed: readonly ListedHold[];
  readonly shown: readonly ListedHold[];
  readonly order: readonly string[];
  readonly summary: HoldSummary;
  readonly filter: ListFilter;
  readonly setText: (text: string) => void;
  readonly toggleCause: (cause: HoldReason['cause']) => void;
  readonly clearFilter: () => void;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly requests: RequestsState;
  /** The youngest request of each hold that has not ended. */
  readonly under: ReadonlyMap<string, TrackedRequest>;
}

const NO_FILTER: ListFilter = { text: '', causes: new Set() };

/** The rows of the view with everything a person did to them here. */
export function useHoldList(props: HoldListProps): HoldListState {
  const { listing, commands, newId, clock, requests: port } = props;
  const words = useWords();
  const details = useDetails(props.details, listing);
  const listed = React.useMemo(() => listHolds(listing.rows, details.byHold, words), [listing.rows, details, words]);
  const [filter, setFilter] = React.useState(NO_FILTER);
  const shown = React.useMemo(() => filterHolds(listed, filter, words.format.locale), [listed, filter, words]);
  const order = React.useMemo(() => shown.map(({ row }) => row.id), [shown]);
  const summary = React.useMemo(() => summariseHolds(listed), [listed]);
  const requests = useRequests({ port, newId, clock, onConcluded: commands.refresh });
  const { requests: tracked } = requests;
  const under = React.useMemo(() => underWay(tracked, props), [tracked, listing.rows]);
  return {
    details,
    listed,
    shown,
    order,
    summary,
    filter,
    setText: (text) => setFilter((before) => ({ ...before, text })),
    toggleCause: (cause) => setFilter((before) => ({ ...before, causes: toggled(before.causes, cause) })),
    clearFilter: () => setFilter(NO_FILTER),
    requests,
    under,
    ...useSelection(props),
  };
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** A force is about the order, everything else about the hold: both are shown on the hold's row. */
function underWay(
  requests: readonly TrackedRequest[],
  { listing }: Pick<HoldListProps, 'listing'>,
): ReadonlyMap<string, TrackedRequest> {
  const active = requests.filter(({ phase }) => phase !== 'undone');
  if (active.length === 0) return new Map();
  const byTarget = new Map(active.map((request) => [request.draft.targetId, request]));
  return new Map(
    listing.rows.flatMap(({ id, document }) => {
      const request = byTarget.get(id) ?? byTarget.get(document?.id ?? '');
      return request === undefined ? [] : [[id, request] as const];
    }),
  );
}

/** Chosen by id; the host's command bar is told, and told again when it forgot (it does with each load, spec/ux.md 1.5). */
function useSelection({ listing, commands }: HoldListProps): Pick<HoldListState, 'selection' | 'select'> {
  const [selection, setSelection] = React.useState(noSelection);
  const { rows, loading, readAt } = listing;
  React.useEffect(() => {
    if (loading) return;
    const kept = keepKnown(selection, new Set(rows.map(({ id }) => id)));
    if (kept !== selection) setSelection(kept);
    if (kept.ids.size > 0) commands.select([...kept.ids]);
    // With each load, not with each choice: that one tells the host itself.
  }, [rows, loading, readAt]);
  return {
    selection,
    select: (next) => {
      setSelection(next);
      commands.select([...next.ids]);
    },
  };
}
