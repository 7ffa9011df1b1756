// The query part of the wizard's URL: which draft, which step.

export const wizardSteps = ['connect', 'data', 'destination', 'size', 'review'] as const;
export type WizardStep = (typeof wizardSteps)[number];

interface WizardSearch {
  draft?: string | undefined;
  step?: WizardStep | undefined;
}

export function readWizardSearch(raw: Record<string, unknown>): WizardSearch {
  const step = wizardSteps.find((each) => each === raw['step']);
  const draft = raw['draft'];
  return typeof draft === 'string' && draft !== '' ? { draft, ...(step ? { step } : {}) } : {};
}
