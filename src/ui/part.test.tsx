import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, type ComponentType } from 'react';
import { part } from './part';

const Heading: ComponentType = () => <h2>Here</h2>;

/** Loads nothing so many times, then the heading. */
function loader(failures: number) {
  let left = failures;
  return vi.fn(async () => {
    if (left-- > 0) throw new Error('Failed to fetch dynamically imported module');
    return Heading;
  });
}

async function draw(Part: ComponentType<{ onClose?: () => void }>, onClose?: () => void) {
  return act(async () =>
    render(
      <MantineProvider env="test">
        <label>
          Name <input />
        </label>
        <Suspense fallback={<p>Loading</p>}>{onClose ? <Part onClose={onClose} /> : <Part />}</Suspense>
      </MantineProvider>,
    ),
  );
}

/** All repeats that happen by themselves. */
const passRepeats = () => act(() => vi.advanceTimersByTimeAsync(10_000));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });

test('a connection that fails for a moment is not noticed', async () => {
  const load = loader(2);
  await draw(part(load));
  await passRepeats();
  expect(screen.getByRole('heading', { name: 'Here' })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(3);
});

test('a part that does not come says so in its place, and what was typed beside it stays', async () => {
  await draw(part(loader(3)));
  await user.type(screen.getByLabelText('Name'), 'orders');
  await passRepeats();
  expect(screen.getByRole('alert')).toHaveTextContent('This part of the page could not be loaded.');
  expect(screen.getByLabelText('Name')).toHaveValue('orders');
  await act(() => user.click(screen.getByRole('button', { name: 'Try again' })));
  expect(await screen.findByRole('heading', { name: 'Here' })).toBeInTheDocument();
  expect(screen.getByLabelText('Name')).toHaveValue('orders');
});

test('offline it says so at once, and comes by itself when the browser is connected again', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await draw(part(loader(1)));
  expect(await screen.findByRole('alert')).toHaveTextContent('You are offline');
  online.mockReturnValue(true);
  await act(async () => window.dispatchEvent(new Event('online')));
  expect(await screen.findByRole('heading', { name: 'Here' })).toBeInTheDocument();
});

test('a dialog that does not come can be given up, and is asked for anew the next time', async () => {
  const onClose = vi.fn();
  const Part = part(loader(3));
  const { unmount } = await draw(Part, onClose);
  await passRepeats();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
  unmount();
  await draw(Part);
  expect(await screen.findByRole('heading', { name: 'Here' })).toBeInTheDocument();
});

test('a quiet part says nothing', async () => {
  await draw(part(loader(3), { quiet: true }));
  await passRepeats();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a fault in the part itself is not taken for a missing one', async () => {
  const Broken: ComponentType = () => {
    throw new Error('a fault of ours');
  };
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Part = part(async () => Broken);
  await Part.preload();
  await expect(draw(Part)).rejects.toThrow('a fault of ours');
});
