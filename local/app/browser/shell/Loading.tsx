import * as React from 'react';

/** Grey bars where rows will be; said once to assistive technology. */
export const Loading = (): React.ReactElement => (
  <div className="loading" role="status">
    <span className="visually-hidden">Loading</span>
    <span className="shimmer" />
    <span className="shimmer" />
    <span className="shimmer" />
  </div>
);
