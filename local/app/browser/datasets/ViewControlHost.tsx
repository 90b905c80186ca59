import * as React from 'react';
import { ControlBoundary } from '../controls/ControlBoundary';
import { useControlLoader } from '../controls/control-loader';
import { type ControlView } from '../controls/control-view';
import { type ControlDefinition } from '../controls/load-control';
import { literalBag } from '../controls/property-bag';
import { useControlInstance } from '../controls/use-control-instance';
import { useWidth } from '../controls/use-width';
import { type Table } from '../dataverse/table';
import { Failure } from '../shell/Failure';
import { useHost } from '../shell/host';
import { Loading } from '../shell/Loading';
import { useLoaded } from '../shell/use-loaded';
import { type View, type ViewControl } from '../views/view';

type DataSetProperty = ComponentFramework.PropertyTypes.DataSet;

export interface ViewControlProps {
  readonly control: ViewControl;
  readonly table: Table;
  readonly view: View;
  readonly dataSet: DataSetProperty;
}

/** A view's code component: loaded from the environment, then given the view's rows. A control that fails leaves the page usable. */
export const ViewControlHost = (props: ViewControlProps): React.ReactElement => {
  const { display } = useHost();
  const load = useControlLoader();
  const { name } = props.control;
  const [turn, setTurn] = React.useState(0);
  const loaded = useLoaded(`${name}|${display.lcid}|${turn}`, () => load(name, display.lcid));
  const retry = (): void => {
    setTurn(turn + 1);
  };
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={retry} />;
  if (loaded.state === 'loading') return <Loading />;
  return (
    <ControlBoundary name={name}>
      <Hosted {...props} definition={loaded.value} />
    </ControlBoundary>
  );
};

const Hosted = ({
  control,
  table,
  view,
  dataSet,
  definition,
}: ViewControlProps & { readonly definition: ControlDefinition }): React.ReactElement => {
  const host = useHost();
  const container = React.useRef<HTMLDivElement>(null);
  const width = useWidth(container);
  const { manifest } = definition;
  const shown = React.useMemo<ControlView>(
    () => ({
      parameters: {
        ...literalBag(manifest.properties, control.parameters),
        [control.dataSet || (manifest.dataSets[0] ?? '')]: dataSet,
      },
      width,
      disabled: false,
      label: view.name,
      record: { table: table.logicalName, id: undefined, name: '' },
      host,
    }),
    [manifest, control, table, view, dataSet, width, host],
  );
  const element = useControlInstance({
    id: `view ${view.id}`,
    definition,
    container,
    view: shown,
    outputs: () => undefined,
  });
  return (
    <div ref={container} className="pcf-control" data-control={control.name}>
      {width > 0 ? element : null}
    </div>
  );
};
