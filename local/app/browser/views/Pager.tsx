import * as React from 'react';
import { type RowPage } from '../dataverse/rows';
import { Icon, type IconName } from '../shell/Icon';
import { type GridState } from './use-grid';

export interface PagerProps {
  readonly state: GridState;
  readonly page: RowPage;
  readonly pageSize: number;
}

/** Which rows are shown, and the way to the others. */
export const Pager = ({ state, page, pageSize }: PagerProps): React.ReactElement => {
  const first = (state.page - 1) * pageSize + 1;
  const last = first + page.rows.length - 1;
  const of = page.total === undefined ? '' : ` of ${page.total}${page.totalExceeded ? '+' : ''}`;
  return (
    <div className="pager">
      <bdi role="status">{page.rows.length === 0 ? 'No rows' : `${first} - ${last}${of}`}</bdi>
      <span className="pager-buttons">
        <PagerButton
          icon="first"
          label="First page"
          off={state.page === 1}
          press={() => {
            state.setPage(1);
          }}
        />
        <PagerButton
          icon="previous"
          label="Previous page"
          off={state.page === 1}
          press={() => {
            state.setPage(state.page - 1);
          }}
        />
        <span>Page {state.page}</span>
        <PagerButton
          icon="next"
          label="Next page"
          off={!page.more}
          press={() => {
            state.setPage(state.page + 1);
          }}
        />
      </span>
    </div>
  );
};

interface PagerButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly off: boolean;
  readonly press: () => void;
}

const PagerButton = ({ icon, label, off, press }: PagerButtonProps): React.ReactElement => (
  <button type="button" className="icon-button" aria-label={label} disabled={off} onClick={press}>
    <Icon name={icon} mirrored />
  </button>
);
