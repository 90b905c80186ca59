import * as React from 'react';
import { Glyph, useWords, type Texts } from '@o2c/pcf-shared';
import { GLYPHS } from '../model/glyphs';
import { type TimelineViewProps } from '../view-props';

/** What the timeline does not tell, and why: sources this person may not read, years too long for one answer, a refresh that failed. */
export const Notices = ({ reading, refusal, reload }: TimelineViewProps): React.ReactElement => {
  const { texts } = useWords();
  return (
    <>
      {reading.unreadable.length === 0 ? null : (
        <p className="o2c-timeline__notice">
          <Glyph path={GLYPHS.lock} />
          <span>{texts('partial_unreadable', { sources: namesOf(reading.unreadable, texts) })}</span>
        </p>
      )}
      {reading.cut.length === 0 ? null : (
        <p className="o2c-timeline__notice">
          <Glyph path={GLYPHS.info} />
          <span>{texts('partial_cut', { sources: namesOf(reading.cut, texts) })}</span>
        </p>
      )}
      {refusal === undefined ? null : (
        <p className="o2c-timeline__notice o2c-timeline__notice--bad" role="alert">
          <Glyph path={GLYPHS.warning} />
          <span>{texts('refresh_failed')}</span>
          <button type="button" className="o2c-timeline__link" onClick={reload}>
            {texts('retry')}
          </button>
        </p>
      )}
    </>
  );
};

/** Tables by our word for them. */
const namesOf = (tables: readonly string[], texts: Texts): string =>
  [...new Set(tables.map((table) => texts(`source_${table.replace(/^.*_/, '')}`)))].join(texts('list_separator'));
