import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { StepInfo } from './steps';
import classes from './StepNav.module.css';
import type { WizardStep } from '../wizardSearch';

interface StepNavProps {
  steps: readonly StepInfo[];
  current: WizardStep;
  /** Steps that were left at least once; only these are marked. */
  tried: readonly WizardStep[];
  hasErrors: (step: WizardStep) => boolean;
  onGo: (step: WizardStep) => void;
}

/** The steps, with what is done and what is not right yet; any can be gone to. */
export function StepNav({ steps, current, tried, hasErrors, onGo }: StepNavProps) {
  const list = useRef<HTMLOListElement>(null);
  // On a narrow screen the steps stand in a row that scrolls.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <ol ref={list} className={classes.steps} aria-label="Steps">
      {steps.map(({ id, title }, index) => {
        const marked = tried.includes(id);
        const wrong = marked && hasErrors(id);
        return (
          <li key={id}>
            <button
              type="button"
              className={classes.step}
              aria-current={id === current ? 'step' : undefined}
              onClick={() => onGo(id)}
            >
              <span
                className={classes.mark}
                data-tone={wrong ? 'bad' : marked ? 'good' : 'quiet'}
                aria-hidden="true"
              >
                {wrong ? <IconAlertTriangle size={14} /> : marked ? <IconCheck size={14} /> : index + 1}
              </span>
              {title}
              {marked ? (
                <span className="visually-hidden">{wrong ? ', needs attention' : ', done'}</span>
              ) : null}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
