import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseDrafts, keptDrafts, useDrafts } from '../../pipes/draft/drafts';
import { lock, openWith } from '../../session/store';
import { ImportBody } from './ImportBody';

vi.mock('@tanstack/react-router', () => ({ useNavigate: () => () => undefined }));

const bodies = Array.from({ length: 70 }, (_, index) => ({
  name: `clicks ${index}`,
  source: {
    kinesis: {
      format: 'JSONEachRow',
      streamName: `clicks-${index}`,
      region: 'eu-west-1',
      iteratorType: 'LATEST',
      authentication: 'IAM_ROLE',
      iamRole: 'arn:aws:iam::123456789012:role/clicks',
    },
  },
  destination: { database: 'default', table: 'clicks', managedTable: false },
}));
const names = bodies.map(({ name }) => name);
const keptNames = () =>
  keptDrafts()
    .toSorted((a, b) => a.updatedAt - b.updatedAt)
    .map(({ destination }) => destination.name);

/** How many drafts the list had, each time that it was drawn. */
let drawn: number[];
function List() {
  drawn.push(useDrafts().length);
  return null;
}

beforeEach(() => {
  drawn = [];
  openWith({ keyId: 'k', keySecret: 's', organizationId: 'org-1' });
  render(
    <MantineProvider env="test">
      <List />
      <ImportBody service="s-1" />
    </MantineProvider>,
  );
});

afterEach(() => {
  cleanup();
  eraseDrafts();
  lock('locked');
});

const type = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Import' }));

describe('a list of bodies that is imported', () => {
  it('becomes drafts all at once, in its order, after a reload too', async () => {
    type(JSON.stringify(bodies));
    press();
    expect(await screen.findByText(/^70 drafts made/)).toBeTruthy();
    expect([...new Set(drawn)]).toEqual([0, 70]);
    expect(keptNames()).toEqual(names);
  });

  it('is imported once, however often the button is pressed', async () => {
    type(JSON.stringify(bodies));
    press();
    press();
    expect(await screen.findByText(/^70 drafts made/)).toBeTruthy();
    expect(keptNames()).toEqual(names);
  });

  it('leaves in the box what no draft was made of, and says why', async () => {
    type(JSON.stringify([bodies[0], { name: 'no source' }, bodies[1]]));
    press();
    expect(await screen.findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining('There is no source in it.'),
    );
    expect(JSON.parse(screen.getByRole<HTMLTextAreaElement>('textbox').value)).toEqual([
      { name: 'no source' },
    ]);
    expect(keptNames()).toEqual(names.slice(0, 2));
  });
});
