import * as React from 'react';
import { Glyph } from '@o2c/pcf-shared';
import { GLYPHS, type GlyphName } from '../model/glyphs';

export interface BlankProps {
  readonly icon: GlyphName;
  readonly title: string;
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** The timeline without events: why, and what to do about it. */
export const Blank = ({ icon, title, detail, action }: BlankProps): React.ReactElement => (
  <div className="o2c-timeline__blank" role="status">
    <Glyph path={GLYPHS[icon]} className="o2c-timeline__blank-icon" />
    <p className="o2c-timeline__blank-title">{title}</p>
    {detail ? <p className="o2c-timeline__quiet">{detail}</p> : null}
    {action === undefined ? null : (
      <button type="button" className="o2c-timeline__button" onClick={action.run}>
        {action.label}
      </button>
    )}
  </div>
);
