import * as React from 'react';
import { FormCustomControl } from '../controls/FormCustomControl';
import { Field } from '../fields/Field';
import { Subgrid } from '../subgrids/Subgrid';
import { type FormCell, type FormSection } from './form';
import { type Editing } from './use-editing';

export interface SectionCardProps {
  readonly section: FormSection;
  readonly editing: Editing;
}

/** A section of a form: its title and its cells in the section's columns. */
export const SectionCard = ({ section, editing }: SectionCardProps): React.ReactElement => (
  <section className="card form-section" aria-label={section.label || undefined}>
    {section.showLabel && section.label ? <h2>{section.label}</h2> : null}
    <div className="cells" style={{ '--cell-columns': section.columns } as React.CSSProperties}>
      {section.cells.map((cell) => (
        <div
          key={cell.id}
          className={cell.control.kind === 'column' ? 'cell' : 'cell wide'}
          style={{ '--cell-span': cell.span } as React.CSSProperties}
        >
          <CellContent cell={cell} editing={editing} />
        </div>
      ))}
    </div>
  </section>
);

const CellContent = ({
  cell,
  editing,
}: {
  readonly cell: FormCell;
  readonly editing: Editing;
}): React.ReactElement | null => {
  const { control } = cell;
  switch (control.kind) {
    case 'spacer':
      return null;
    case 'column':
      return <Field cell={cell} name={control.column} disabled={control.disabled} editing={editing} />;
    case 'custom':
      return <FormCustomControl control={control} label={cell.label} editing={editing} />;
    case 'subgrid':
      return <Subgrid control={control} label={cell.label} record={editing.record} />;
    case 'other':
      return <p className="quiet">This client does not show controls of class {control.classId}.</p>;
  }
};
