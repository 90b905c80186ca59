import * as React from 'react';
import { type Form, type FormTab } from './form';
import { SectionCard } from './SectionCard';
import { type Editing } from './use-editing';

export interface FormTabsProps {
  readonly form: Form;
  readonly editing: Editing;
}

/** The tabs of a form with the WAI-ARIA tabs pattern: arrows move, one tab stop. */
export const FormTabs = ({ form, editing }: FormTabsProps): React.ReactElement => {
  const [chosen, choose] = React.useState(form.tabs[0]?.id);
  const tab = form.tabs.find(({ id }) => id === chosen) ?? form.tabs[0];
  const list = React.useRef<HTMLDivElement>(null);
  const move = (event: React.KeyboardEvent): void => {
    const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl');
    if (step === 0) return;
    event.preventDefault();
    const at = form.tabs.findIndex(({ id }) => id === tab?.id);
    const next = (at + step + form.tabs.length) % form.tabs.length;
    choose(form.tabs[next]?.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label="Form tabs" onKeyDown={move}>
        {form.tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === tab?.id}
            aria-controls={`panel-${id}`}
            tabIndex={id === tab?.id ? 0 : -1}
            onClick={() => {
              choose(id);
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {tab ? <TabPanel tab={tab} editing={editing} /> : null}
    </>
  );
};

const stepOf = (key: string, rightToLeft: boolean): number => {
  if (key === 'ArrowRight') return rightToLeft ? -1 : 1;
  if (key === 'ArrowLeft') return rightToLeft ? 1 : -1;
  return 0;
};

const TabPanel = ({ tab, editing }: { readonly tab: FormTab; readonly editing: Editing }): React.ReactElement => (
  <div className="tab-panel" role="tabpanel" id={`panel-${tab.id}`} aria-labelledby={`tab-${tab.id}`}>
    {tab.columns.map((column, index) => (
      <div key={index} className="form-column" style={{ flexGrow: column.width }}>
        {column.sections.map((section) => (
          <SectionCard key={section.id} section={section} editing={editing} />
        ))}
      </div>
    ))}
  </div>
);
