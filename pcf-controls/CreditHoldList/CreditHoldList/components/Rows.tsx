import * as React from 'react';
import { ProgressIndicator, Shimmer } from '@fluentui/react';
import { useDelay, useWords } from '@o2c/pcf-shared';
import { type HoldListState } from '../hooks/use-hold-list';
import { type HoldListProps } from '../list-props';
import { type Layout } from '../view-model/columns';
import { Blank } from './Blank';
import { HoldGrid } from './HoldGrid';

export interface RowsProps {
  readonly props: HoldListProps;
  readonly state: HoldListState;
  readonly layout: Layout;
  readonly grid: React.RefObject<HTMLDivElement>;
  readonly onActive: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
}

/** The rows, or why there are none. */
export const Rows = (all: RowsProps): React.ReactElement => {
  const { props, state } = all;
  const { texts } = useWords();
  const { listing, commands } = props;
  const { rows, loading, hasMore, failure, view } = listing;
  if (rows.length === 0 && loading) return <Skeleton label={texts('loading')} />;
  if (rows.length === 0 && failure === undefined)
    return <Blank icon="check" title={texts('empty_title')} detail={texts('empty_detail', { view: view.name })} />;
  if (rows.length === 0) {
    const retry = { label: texts('retry'), run: commands.refresh };
    return <Blank icon="warning" title={texts('failed_title')} detail={failure} action={retry} />;
  }
  return (
    <div className="o2c-holds__rows-pane">
      <div className="o2c-holds__progress">{loading ? <ProgressIndicator aria-label={texts('loading')} /> : null}</div>
      {state.shown.length === 0 ? (
        <Blank
          icon="info"
          title={texts('filtered_title')}
          detail={hasMore ? texts('filtered_more') : undefined}
          action={{ label: texts('filter_clear'), run: state.clearFilter }}
        />
      ) : (
        <Grid {...all} />
      )}
      <Foot {...all} />
    </div>
  );
};

const Grid = ({ props, state, layout, grid, onActive, onOpen }: RowsProps): React.ReactElement => {
  const { texts } = useWords();
  const { listing, commands } = props;
  return (
    <HoldGrid
      holds={state.shown}
      order={state.order}
      layout={layout}
      compact={props.compact}
      height={props.gridHeight}
      today={props.today}
      busy={listing.loading}
      label={texts('grid_label', { view: listing.view.name })}
      sorting={listing.sorting}
      onSort={commands.sortBy}
      selection={state.selection}
      onSelect={state.select}
      under={state.under}
      onOpen={onOpen}
      onActive={onActive}
      onEnd={() => {
        if (listing.hasMore && !listing.loading) commands.loadMore();
      }}
      grid={grid}
    />
  );
};

/** How many are shown of how many, and the way to the others. */
const Foot = ({ props, state }: RowsProps): React.ReactElement => {
  const { texts, format } = useWords();
  const { rows, total, hasMore, loading } = props.listing;
  const numbers = { shown: format.integer(state.shown.length), loaded: format.integer(rows.length) };
  const whole = !hasMore && state.shown.length === rows.length;
  const some =
    total === undefined ? texts('foot_loaded', numbers) : texts('foot', { ...numbers, total: format.integer(total) });
  return (
    <div className="o2c-holds__foot">
      <span>{whole ? texts.plural('holds', rows.length) : some}</span>
      {hasMore ? (
        <button type="button" className="o2c-holds__link" disabled={loading} onClick={props.commands.loadMore}>
          {texts('load_more')}
        </button>
      ) : null}
    </div>
  );
};

const LINES = [0, 1, 2, 3, 4, 5];

const Skeleton = ({ label }: { readonly label: string }): React.ReactElement => {
  const late = useDelay(200);
  return (
    <div className="o2c-holds__skeleton" role="status" aria-label={label} aria-busy>
      {late ? LINES.map((line) => <Shimmer key={line} />) : null}
    </div>
  );
};
