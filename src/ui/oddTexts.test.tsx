import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FactList } from './FactList';
import { GridTable } from './GridTable';

const ODD = 'evil\u202egpj\u0000\u001b.exe';

describe('a text that would turn around what stands beside it', () => {
  it('is drawn in facts without what does that', () => {
    render(<FactList facts={[{ label: 'Host', value: ODD, code: true }]} />, { wrapper: MantineProvider });
    expect(screen.getByRole('definition').textContent).toContain('evil gpj .exe');
  });

  it('is drawn in tables so', () => {
    render(
      <GridTable
        label="t"
        rows={[ODD]}
        keyOf={String}
        columns={[
          { label: 'Name', cell: (row) => row },
          { label: 'Two words', cell: () => 'more' },
        ]}
      />,
    );
    expect(screen.getByRole('rowheader').textContent).toBe('evil gpj .exe');
    expect(screen.getByRole('columnheader', { name: 'Two words' })).toBeVisible();
    expect(screen.getByRole('cell')).toHaveTextContent('more');
  });
});
