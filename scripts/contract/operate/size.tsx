// Operates what sets the size of things: replicas of a pipe, the CDC compute of a service.
import { fireEvent } from '@testing-library/react';
import { CdcForm } from '../../../src/pages/cdcCompute/CdcForm';
import { ScalingTab } from '../../../src/pages/pipe/ScalingTab';
import { viewPipe } from '../../../src/pipes/view';
import { press } from '../drive/press';
import { draw, slide } from './page';
import { makePublished, paramsOf, passHour, SERVICE, takeSent, world, type SentRequest } from './world';

/** Replicas alone, a named size, and numbers of one's own. */
export async function drivenScaling(): Promise<readonly SentRequest[]> {
  const moves = [
    (page: HTMLElement) => slide(page, 'Replicas', 'ArrowRight'),
    (page: HTMLElement) => slide(page, 'Replica size', 'ArrowRight'),
    (page: HTMLElement) => {
      slide(page, 'Replica size', 'End');
      type(page, 'cpuMillicores', '750');
      type(page, 'memoryGb', '3.5');
    },
  ];
  const sent: SentRequest[] = [];
  for (const move of moves) {
    const pipe = await makePublished('kafka');
    const { container, unmount } = await draw(<ScalingTab view={viewPipe(pipe)} params={paramsOf(pipe)} />);
    move(container);
    await press(container, 'Apply');
    sent.push(...(await takeSent()));
    unmount();
  }
  return sent;
}

function type(page: HTMLElement, name: string, value: string): void {
  const field = page.querySelector(`[name="${name}"]`);
  if (!field) throw new Error(`There is no field ${name}.`);
  fireEvent.change(field, { target: { value } });
}

export async function drivenCdcScaling(): Promise<readonly SentRequest[]> {
  passHour();
  const scaling = await world.result<{ replicaCpuMillicores: number }>(
    'GET',
    `${world.service}/clickpipesCdcScaling`,
  );
  const { container, unmount } = await draw(<CdcForm service={SERVICE} scaling={scaling} />);
  slide(container, 'CPU cores', 'ArrowRight');
  await press(container, 'Apply');
  const sent = await takeSent();
  unmount();
  return sent;
}
