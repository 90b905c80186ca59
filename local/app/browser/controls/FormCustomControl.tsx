import * as React from 'react';
import { type CustomControl } from '../forms/form';
import { type Editing } from '../forms/use-editing';
import { Failure } from '../shell/Failure';
import { useHost } from '../shell/host';
import { Loading } from '../shell/Loading';
import { useLoaded } from '../shell/use-loaded';
import { ControlBoundary } from './ControlBoundary';
import { ControlHost } from './ControlHost';
import { useControlLoader } from './control-loader';

export interface FormCustomControlProps {
  readonly control: CustomControl;
  readonly label: string;
  readonly editing: Editing;
}

/** A code component on a form: loaded from the environment, then hosted. A control that fails leaves the form usable. */
export const FormCustomControl = ({ control, label, editing }: FormCustomControlProps): React.ReactElement => {
  const { display } = useHost();
  const load = useControlLoader();
  const [turn, setTurn] = React.useState(0);
  const loaded = useLoaded(`${control.name}|${display.lcid}|${turn}`, () => load(control.name, display.lcid));
  const retry = (): void => {
    setTurn(turn + 1);
  };
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={retry} />;
  if (loaded.state === 'loading') return <Loading />;
  return (
    <ControlBoundary name={control.name}>
      <ControlHost control={control} label={label} definition={loaded.value} editing={editing} />
    </ControlBoundary>
  );
};
