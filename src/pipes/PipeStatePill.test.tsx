import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '../lib/zod';
import { lock, openWith } from '../session/store';
import { meaningOf } from './states';
import { PipeStatePill } from './PipeStatePill';
import { putRequest } from './store/marks';
import { pipe, pipeStates } from './wire';

const draw = (state: string) => render(<PipeStatePill pipe={z.parse(pipe, { id: 'p', state })} />);

/** What a person sees without colours: the word and the shape beside it. */
function seen(container: HTMLElement) {
  const icons = container.querySelectorAll('[aria-hidden="true"] svg');
  return { word: container.textContent, icons: icons.length, shape: icons[0]?.innerHTML ?? '' };
}

beforeEach(() => openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'o' }));
afterEach(() => act(() => lock('locked')));

describe('the state of a pipe', () => {
  it.each(pipeStates)('%s is a word with an icon, and a sentence to explain it', (state) => {
    const { container } = draw(state);
    expect(seen(container)).toMatchObject({ word: meaningOf(state).label, icons: 1 });
    expect(seen(container).shape).not.toBe('');
    expect(screen.getByTitle(meaningOf(state).meaning)).toBeVisible();
  });

  it('says of a new pipe that it was created, until that is a while ago', () => {
    vi.useFakeTimers();
    const createdAt = new Date().toISOString();
    render(<PipeStatePill pipe={z.parse(pipe, { id: 'p', state: 'Unknown', createdAt })} />);
    expect(screen.getByTitle('Created, waiting for the first report.')).toHaveTextContent('Created');
    act(() => void vi.advanceTimersByTime(125_000));
    expect(screen.getByText('Unknown')).toBeVisible();
    vi.useRealTimers();
  });

  it('has a word of its own for each', () => {
    const words = pipeStates.map((state) => {
      const { container, unmount } = draw(state);
      const { word } = seen(container);
      unmount();
      return word;
    });
    expect(new Set(words).size).toBe(pipeStates.length);
  });

  it('looks different for running, stopped, paused, degraded, failed and completed also without colours', () => {
    const shapes = ['Running', 'Stopped', 'Paused', 'Degraded', 'Failed', 'Completed', 'Provisioning'].map(
      (state) => {
        const { container, unmount } = draw(state);
        const { shape } = seen(container);
        unmount();
        return shape;
      },
    );
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it.each(['Molting', 'constructor'])(
    'newer than this program has the name the server gave it: %s',
    (state) => {
      const { container } = draw(state);
      expect(seen(container)).toMatchObject({ word: state, icons: 1 });
    },
  );
});

describe('a command on its way', () => {
  it.each([
    ['start', 'Stopped', 'Start requested'],
    ['stop', 'Running', 'Stop requested'],
    ['resync', 'Running', 'Resync requested'],
  ] as const)('stands in place of the state: %s', (command, state, words) => {
    putRequest('p', { command, phase: 'accepted', at: 1 });
    const { container } = draw(state);
    expect(seen(container)).toMatchObject({ word: words, icons: 1 });
  });

  it('is requested while it is being sent, too', () => {
    putRequest('p', { command: 'stop', phase: 'sending', at: 1 });
    expect(draw('Running').container).toHaveTextContent('Stop requested');
  });

  it('is not confirmed where no readable answer came, and looks like it', () => {
    putRequest('p', { command: 'stop', phase: 'accepted', at: 1 });
    const { container } = draw('Running');
    const { shape } = seen(container);
    act(() => putRequest('p', { command: 'stop', phase: 'unconfirmed', at: 1 }));
    expect(seen(container)).toMatchObject({ word: 'Stop not confirmed', icons: 1 });
    expect(seen(container).shape).not.toBe(shape);
  });

  it('of another pipe leaves the state standing', () => {
    putRequest('q', { command: 'stop', phase: 'accepted', at: 1 });
    expect(draw('Running').container).toHaveTextContent(/^Running$/);
  });
});
