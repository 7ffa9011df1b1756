// The steps of the wizard by family, as data.
import type { Family } from '../../sources/define';
import type { WizardStep } from '../wizardSearch';

export interface StepInfo {
  id: WizardStep;
  title: string;
}

const connect: StepInfo = { id: 'connect', title: 'Connect' };
const destination: StepInfo = { id: 'destination', title: 'Destination' };
const size: StepInfo = { id: 'size', title: 'Size and settings' };
const review: StepInfo = { id: 'review', title: 'Review' };

export const stepsOf: Readonly<Record<Family, readonly StepInfo[]>> = {
  stream: [connect, { id: 'data', title: 'Data' }, destination, size, review],
  files: [connect, { id: 'data', title: 'Files' }, destination, size, review],
  database: [connect, { id: 'data', title: 'Tables' }, destination, review],
};
