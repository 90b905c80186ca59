import * as React from 'react';
import { languageIds, languageTag } from '../controls/language-tag';
import { type DisplayChoice, type ThemeName } from '../theme/display';
import { useHost } from './host';

const themes: readonly (readonly [ThemeName, string])[] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['highContrast', 'High contrast'],
];

/** How the page looks: theme, direction, language. */
export const DisplayPanel = ({ change }: { readonly change: (choice: DisplayChoice) => void }): React.ReactElement => {
  const { theme, rightToLeft, lcid } = useHost().display;
  const set = (part: Partial<DisplayChoice>) => (): void => {
    change({ theme, rightToLeft, lcid, ...part });
  };
  return (
    <>
      <fieldset>
        <legend>Theme</legend>
        {themes.map(([name, label]) => (
          <label key={name} className="choice">
            <input type="radio" name="theme" checked={theme === name} onChange={set({ theme: name })} />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="choice">
        <input type="checkbox" checked={rightToLeft} onChange={set({ rightToLeft: !rightToLeft })} />
        Right to left
      </label>
      <LanguageChoice
        lcid={lcid}
        choose={(chosen) => {
          set({ lcid: chosen })();
        }}
      />
    </>
  );
};

interface LanguageChoiceProps {
  readonly lcid: number;
  readonly choose: (lcid: number) => void;
}

const LanguageChoice = ({ lcid, choose }: LanguageChoiceProps): React.ReactElement => (
  <>
    <label className="field-label" htmlFor="language">
      Language
    </label>
    <select
      id="language"
      className="input"
      value={lcid}
      onChange={(event) => {
        choose(Number(event.target.value));
      }}
    >
      {languageIds.map((id) => (
        <option key={id} value={id}>
          {languageName(id)}
        </option>
      ))}
    </select>
  </>
);

const languageName = (lcid: number): string => {
  const tag = languageTag(lcid);
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag.slice(0, 2)) ?? tag;
  return `${name} (${lcid})`;
};
