// Operates what starts, stops and resyncs a pipe.
import { fireEvent } from '@testing-library/react';
import { DangerZone } from '../../../src/pages/pipe/DangerZone';
import { StartStopSwitch } from '../../../src/pipes/StartStopSwitch';
import { viewPipe } from '../../../src/pipes/view';
import type { Pipe } from '../../../src/pipes/wire';
import { press } from '../drive/press';
import { draw } from './page';
import { makePublished, paramsOf, passHour, readPipe, takeSent, type SentRequest } from './session';

/** A running pipe is stopped and started again, and one of a database is resynced. */
export async function drivenCommands(): Promise<readonly SentRequest[]> {
  const pipe = await makePublished('kafka');
  const stopped = await toggle(pipe, 'Stop pipe');
  const started = await toggle(await readPipe(pipe.id));
  return [...stopped, ...started, ...(await resync(await makePublished('postgres')))];
}

async function toggle(pipe: Pipe, confirm?: string): Promise<readonly SentRequest[]> {
  const page = await draw(<StartStopSwitch view={viewPipe(pipe)} params={paramsOf(pipe)} />);
  fireEvent.click(page.getByRole('switch'));
  if (confirm !== undefined) await press(page.baseElement, confirm);
  return after(page.unmount);
}

async function resync(pipe: Pipe): Promise<readonly SentRequest[]> {
  const view = viewPipe(pipe);
  const page = await draw(<DangerZone view={view} params={paramsOf(pipe)} />);
  await press(page.container, 'Resync pipe…');
  const name = await page.findByRole('textbox');
  fireEvent.change(name, { target: { value: view.name } });
  await press(page.baseElement, 'Resync pipe');
  return after(page.unmount);
}

async function after(unmount: () => void): Promise<readonly SentRequest[]> {
  const sent = await takeSent();
  unmount();
  passHour();
  return sent;
}
