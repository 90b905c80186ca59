import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { addDays, type IsoDate } from '@o2c/core/kernel';

import { readOrganisation } from '../provision-dataverse/organisation';
import { takenPorts } from '../start/port-check';
import { portsFrom } from '../start/ports';
import { dayFolder } from './drive/day-folder';
import { driveDay, type YearDrive } from './drive/drive-day';
import { yearPath } from './drive/year-path';
import { yearCustomers } from './story/year-customers';
import { DAYS, FIRST_DAY, yearOrders } from './story/year-orders';
import { writeYearCustomers, yearAccountId } from './write-year-customers';
import { withYearLock } from './year-lock';
import { startYearEnvironment, type YearEnvironment } from './year-environment';
import { keepYear, yearFolders } from './year-snapshot';

export interface YearBuild {
  readonly root: string;
  readonly progress: (text: string) => void;
}

/** Builds the demo year by driving the money path day by day, unless its snapshot is there. A build that was killed goes on where it was. */
export async function buildYear(build: YearBuild): Promise<void> {
  // Named once: sources may change while the year grows.
  const folders = yearFolders(build.root);
  await withYearLock(`${folders.finished}.lock`, async () => {
    if (existsSync(folders.finished)) return;
    await driveYear(build, folders.building);
    keepYear(folders);
  });
}

async function driveYear({ root, progress }: YearBuild, building: string): Promise<void> {
  const basePort = await freeBasePort(FIRST_PORT);
  const environment = await startYearEnvironment({ root, data: building, basePort });
  try {
    const drive = yearDrive(environment, { root, basePort, building });
    const last = drive.folder.lastDay();
    if (last === undefined) await writeYearCustomers(environment);
    for (let day = last === undefined ? FIRST_DAY : addDays(last, 1); day < END; day = addDays(day, 1)) {
      await driveDay(drive, day);
      drive.folder.finish(day);
      progress(`demo year ${day}`);
    }
  } finally {
    await environment.stop();
  }
}

/** Away from those of `npm start`. */
const FIRST_PORT = 7180;
const STEP = 10;

async function freeBasePort(candidate: number): Promise<number> {
  const taken = await takenPorts(Object.values(portsFrom(candidate)));
  return taken.length === 0 ? candidate : freeBasePort(candidate + STEP);
}

const END: IsoDate = addDays(FIRST_DAY, DAYS);

function yearDrive(
  environment: YearEnvironment,
  { root, basePort, building }: { readonly root: string; readonly basePort: number; readonly building: string },
): YearDrive {
  const organisation = readOrganisation(join(root, 'scripts/demo/organisation.json'));
  const orders = yearOrders(organisation);
  const byExternalId = new Map([...orders.values()].flat().map((order) => [order.externalId, order]));
  const byAccount = new Map(yearCustomers.map((customer) => [yearAccountId(customer), customer]));
  return {
    path: yearPath(environment, basePort),
    environment,
    organisation,
    folder: dayFolder(building),
    ordersOf: (day) => orders.get(day) ?? [],
    orderOf: (externalId) => byExternalId.get(externalId),
    customerOf: (accountId) => byAccount.get(accountId),
  };
}
